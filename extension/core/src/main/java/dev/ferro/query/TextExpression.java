package dev.ferro.query;

import java.util.Objects;

/**
 * An expression whose values are texts. They compare, as everywhere, by the collation of their column (on SQLite by code
 * points), and patterns tell upper from lower case on every database; see {@link #ignoringCase}. Immutable and thread-safe.
 *
 * @param <T> the entity class
 */
public sealed interface TextExpression<T> extends ComparableExpression<T, String>
        permits TextAttribute, ChangedCase, Concatenation {

    /**
     * Matches a pattern, in which {@code %} stands for any text and {@code _} for any character.
     *
     * @param pattern in which nothing can be escaped
     * @return the restriction
     */
    default Restriction<T> like(String pattern) {
        return new Like<>(this, Like.unescaped(pattern), Like.Case.SENSITIVE);
    }

    /**
     * Matches a pattern with an escape character.
     *
     * @param pattern in which {@code %} stands for any text and {@code _} for any character
     * @param escape what comes behind it stands for itself
     * @return the restriction
     * @throws IllegalArgumentException if nothing is behind an escape character
     */
    default Restriction<T> like(String pattern, char escape) {
        return new Like<>(this, Like.translated(pattern, escape), Like.Case.SENSITIVE);
    }

    /**
     * Does not match a pattern; unknown where the text is null.
     *
     * @param pattern as for {@link #like(String)}
     * @return the restriction
     */
    default Restriction<T> notLike(String pattern) {
        return like(pattern).negate();
    }

    /**
     * Does not match a pattern; unknown where the text is null.
     *
     * @param pattern as for {@link #like(String, char)}
     * @param escape what comes behind it stands for itself
     * @return the restriction
     * @throws IllegalArgumentException if nothing is behind an escape character
     */
    default Restriction<T> notLike(String pattern, char escape) {
        return like(pattern, escape).negate();
    }

    /**
     * Begins with a text, in which every character stands for itself.
     *
     * @param beginning of the text
     * @return the restriction
     */
    default Restriction<T> startsWith(String beginning) {
        return new Like<>(this, Like.literal(beginning) + "%", Like.Case.SENSITIVE);
    }

    /**
     * Does not begin with a text; unknown where the text is null.
     *
     * @param beginning of the text
     * @return the restriction
     */
    default Restriction<T> notStartsWith(String beginning) {
        return startsWith(beginning).negate();
    }

    /**
     * Ends with a text, in which every character stands for itself.
     *
     * @param end of the text
     * @return the restriction
     */
    default Restriction<T> endsWith(String end) {
        return new Like<>(this, "%" + Like.literal(end), Like.Case.SENSITIVE);
    }

    /**
     * Does not end with a text; unknown where the text is null.
     *
     * @param end of the text
     * @return the restriction
     */
    default Restriction<T> notEndsWith(String end) {
        return endsWith(end).negate();
    }

    /**
     * Contains a text, in which every character stands for itself.
     *
     * @param part of the text
     * @return the restriction
     */
    default Restriction<T> contains(String part) {
        return new Like<>(this, "%" + Like.literal(part) + "%", Like.Case.SENSITIVE);
    }

    /**
     * Does not contain a text; unknown where the text is null.
     *
     * @param part of the text
     * @return the restriction
     */
    default Restriction<T> notContains(String part) {
        return contains(part).negate();
    }

    /**
     * The same text for restrictions that do not tell upper from lower case. Only for the letters of ASCII is that
     * promised: SQLite knows no others.
     *
     * @return what offers those restrictions
     */
    default IgnoringCase<T> ignoringCase() {
        return new IgnoringCase<>(this);
    }

    /**
     * In lower case; only for the letters of ASCII is that promised.
     *
     * @return the text in lower case
     */
    default TextExpression<T> lower() {
        return new ChangedCase<>(ChangedCase.To.LOWER, this);
    }

    /**
     * In upper case; only for the letters of ASCII is that promised.
     *
     * @return the text in upper case
     */
    default TextExpression<T> upper() {
        return new ChangedCase<>(ChangedCase.To.UPPER, this);
    }

    /**
     * How many characters it has.
     *
     * @return the length
     */
    default NumericExpression<T, Integer> length() {
        return new Length<>(this);
    }

    /**
     * The text with another one behind it.
     *
     * @param end to append
     * @return the longer text
     */
    default TextExpression<T> append(String end) {
        return append(Literal.of(end, "append"));
    }

    /**
     * The text with another one behind it, null if one of them is.
     *
     * @param end to append
     * @return the longer text
     */
    default TextExpression<T> append(Expression<T, String> end) {
        return new Concatenation<>(this, Objects.requireNonNull(end, "end"));
    }
}
