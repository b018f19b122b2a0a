package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Decimals on SQLite, which has only 64-bit integers and doubles: up to 15 significant digits survive a double, and
 * whole numbers a long. More is refused rather than rounded (Q10). Kept as numbers, so that they compare and add up.
 */
final class SqliteDecimals {

    private static final MathContext SAFE = new MathContext(15);
    private static final int MOST_EXPONENT = 290;
    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private SqliteDecimals() {}

    static BigDecimal canonical(BigDecimal value, ColumnType type) {
        BigDecimal kept = Canonical.decimal(value, type);
        BigDecimal digits = kept.stripTrailingZeros();
        boolean exact = fitsLong(digits)
                || (digits.precision() <= SAFE.getPrecision()
                        && Math.abs((long) digits.precision() - digits.scale()) <= MOST_EXPONENT);
        if (!exact) {
            throw new Refusal(digits.precision() + " digits would not read back equal from SQLite, which keeps "
                    + SAFE.getPrecision() + " of a decimal; round it, or map the attribute as text");
        }
        return kept;
    }

    static void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        if (fitsLong(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())) {
            statement.setLong(index, value.longValueExact());
        } else {
            statement.setDouble(index, value.doubleValue());
        }
    }

    static @Nullable BigDecimal read(@Nullable Object value, ColumnType type) {
        if (value == null) {
            return null;
        }
        if (value instanceof Double real && !real.isInfinite()) {
            return Canonical.decimal(new BigDecimal(real).round(SAFE), type);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Canonical.decimal(BigDecimal.valueOf(((Number) value).longValue()), type);
        }
        throw new Refusal("it is no number but " + SqliteCodecs.storage(value));
    }

    private static boolean fitsLong(BigDecimal stripped) {
        return stripped.scale() <= 0 && stripped.compareTo(LEAST_LONG) >= 0 && stripped.compareTo(MOST_LONG) <= 0;
    }
}
