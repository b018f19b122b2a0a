package dev.ferro.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that is compared in lower case, as is what it is compared with. Only for the letters of ASCII is that promised:
 * SQLite knows no others. Immutable and thread-safe.
 *
 * @param text that is compared
 * @param <T> the entity class
 */
public record IgnoringCase<T>(TextExpression<T> text) {

    /** Refuses nulls. */
    public IgnoringCase {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Equal to a text.
     *
     * @param value to compare with; null asks for null (B2)
     * @return the restriction
     */
    public Restriction<T> equalTo(@Nullable String value) {
        return value == null ? text.isNull() : text.lower().equalTo(lower(value));
    }

    /**
     * Not equal to a text; unknown where the expression is null.
     *
     * @param value to compare with; null asks for what is not null (B2)
     * @return the restriction
     */
    public Restriction<T> notEqualTo(@Nullable String value) {
        return value == null ? text.notNull() : text.lower().notEqualTo(lower(value));
    }

    /**
     * Equal to one of some texts.
     *
     * @param values to compare with, false if there are none; null among them means "or is null"
     * @return the restriction
     */
    public Restriction<T> in(Collection<? extends @Nullable String> values) {
        List<Restriction<T>> alternatives = new ArrayList<>();
        values.forEach(value -> alternatives.add(equalTo(value)));
        return Restriction.any(alternatives);
    }

    /**
     * Equal to none of some texts; unknown where the expression is null.
     *
     * @param values to compare with, true if there are none; null among them means "and is not null"
     * @return the restriction
     */
    public Restriction<T> notIn(Collection<? extends @Nullable String> values) {
        return in(values).negate();
    }

    /**
     * Matches a pattern, in which {@code %} stands for any text and {@code _} for any character.
     *
     * @param pattern in which nothing can be escaped
     * @return the restriction
     */
    public Restriction<T> like(String pattern) {
        return matching(Like.unescaped(pattern));
    }

    /**
     * Does not match a pattern; unknown where the text is null.
     *
     * @param pattern in which nothing can be escaped
     * @return the restriction
     */
    public Restriction<T> notLike(String pattern) {
        return like(pattern).negate();
    }

    /**
     * Begins with a text, in which every character stands for itself.
     *
     * @param beginning of the text
     * @return the restriction
     */
    public Restriction<T> startsWith(String beginning) {
        return matching(Like.literal(beginning) + "%");
    }

    /**
     * Ends with a text, in which every character stands for itself.
     *
     * @param end of the text
     * @return the restriction
     */
    public Restriction<T> endsWith(String end) {
        return matching("%" + Like.literal(end));
    }

    /**
     * Contains a text, in which every character stands for itself.
     *
     * @param part of the text
     * @return the restriction
     */
    public Restriction<T> contains(String part) {
        return matching("%" + Like.literal(part) + "%");
    }

    private Restriction<T> matching(String pattern) {
        return new Like<>(text, pattern, Like.Case.IGNORED);
    }

    private ChangedCase<T> lower(String value) {
        return new ChangedCase<>(ChangedCase.To.LOWER, new Literal<>(value));
    }
}
