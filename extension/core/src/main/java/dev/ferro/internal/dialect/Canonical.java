package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The written rules of what is kept of a value, the same on all databases (Q10): times to the microsecond, truncated;
 * offsets as UTC; decimals by value, in the scale of their column or without trailing zeros.
 */
final class Canonical {

    /** What PostgreSQL's numeric can hold before the point; also keeps {@code 1E+999999999} from filling the memory. */
    private static final int MOST_INTEGER_DIGITS = 131_072;

    private static final int MOST_SCALE = 16_383;

    private Canonical() {}

    static String text(String value, ColumnType type) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw new Refusal("character " + (i + 1) + " is half of a surrogate pair, which is no text");
                }
                i++;
            }
        }
        int limit = type.length();
        if (limit > 0 && value.length() > limit && value.codePointCount(0, value.length()) > limit) {
            throw new Refusal("it has " + value.codePointCount(0, value.length()) + " characters, and the column takes "
                    + limit + "; shorten it, or raise @Column(length)");
        }
        return value;
    }

    /** No database tells minus zero from zero in all its columns: SQLite keeps a whole number as an integer. */
    static Double real(Double value) {
        return value == 0 ? Double.valueOf(0) : value;
    }

    static BigDecimal decimal(BigDecimal value, ColumnType type) {
        if (value.signum() == 0) {
            return type.precision() > 0 ? BigDecimal.ZERO.setScale(type.scale()) : BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > MOST_INTEGER_DIGITS || value.scale() > MOST_SCALE * 2) {
            throw new Refusal("it has more digits than a decimal column can hold");
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > MOST_SCALE) {
            throw new Refusal("it has more digits than a decimal column can hold");
        }
        if (type.precision() > 0) {
            return fitted(plain, type);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal fitted(BigDecimal plain, ColumnType type) {
        if (plain.scale() > type.scale() || plain.precision() - plain.scale() > type.precision() - type.scale()) {
            throw new Refusal(plain.precision() + " digits with scale " + plain.scale()
                    + " would not read back equal from a column of precision " + type.precision() + " and scale "
                    + type.scale() + "; round it, or widen @Column(precision, scale)");
        }
        return plain.setScale(type.scale());
    }

    static LocalTime time(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime utc(OffsetDateTime value) {
        try {
            return value.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException beyond) {
            throw new Refusal("it is beyond what can be said in UTC");
        }
    }

    static <T extends Comparable<? super T>> T between(T value, T first, T last) {
        if (value.compareTo(first) < 0 || value.compareTo(last) > 0) {
            throw new Refusal("it is not between " + first + " and " + last + ", which is what the database can hold");
        }
        return value;
    }
}
