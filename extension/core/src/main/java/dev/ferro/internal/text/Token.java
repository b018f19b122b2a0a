package dev.ferro.internal.text;

/** The kinds of thing a SQL text is made of, as far as cutting and masking it needs to know. */
enum Token {
    SPACE,
    COMMENT,
    /** A keyword or an unquoted name; which of the two is for a parser to say, and this is none. */
    WORD,
    NUMBER,
    /** {@code '…'}, and {@code E'…'} with its prefix; other prefixes are words of their own. */
    STRING,
    /** A name in quotes, backticks or brackets. */
    QUOTED_NAME,
    DOLLAR_QUOTE,
    /** The {@code ?} of JDBC. */
    PLACEHOLDER,
    /** A parameter in the database's own spelling, such as {@code $1} or {@code :name}. */
    NAMED_PLACEHOLDER,
    SEPARATOR,
    OPENING,
    CLOSING,
    OTHER
}
