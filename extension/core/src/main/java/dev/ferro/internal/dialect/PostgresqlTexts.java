package dev.ferro.internal.dialect;

import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.postgresql.util.PGobject;

/** PostgreSQL's columns whose values travel as text: the texts, what the mapping names, and JSON. */
final class PostgresqlTexts {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000");

    private PostgresqlTexts() {}

    static SimpleCodec<String> of(ColumnType type) {
        SimpleCodec<String> column = column(type);
        return new SimpleCodec<>(
                value -> canonical(value, type),
                column.binder(),
                column.nullBinder(),
                type.isNamed("bpchar") ? unpadded(column.reader()) : column.reader());
    }

    /** A text in a column of UUIDs (B4). */
    static SimpleCodec<String> uuid(ColumnType type, SimpleCodec<UUID> column) {
        return column.mapped(UUID::fromString, UUID::toString, value -> Texts.canonical(value, type));
    }

    static <V> SimpleCodec<V> mapped(ColumnType type, Function<V, String> toColumn, Function<String, V> fromColumn) {
        SimpleCodec<String> text = of(type);
        return text.mapped(toColumn, fromColumn, value -> {
            text.canonical(toColumn.apply(value));
            return value;
        });
    }

    /** JSON's own escape for NUL is one that jsonb does not take. */
    static String canonical(String value, ColumnType type) {
        String kept = Texts.canonical(withoutNul(value), type);
        if (type.isNamed("jsonb") && NUL.matcher(kept).find()) {
            throw new Refusal("it has a NUL (\\u0000), which PostgreSQL keeps in no jsonb");
        }
        return kept;
    }

    static SimpleCodec<String> column(ColumnType type) {
        return type.name()
                .filter(name -> !name.is("text") && !name.is("varchar"))
                .map(name -> named(name.asked()))
                .orElseGet(() -> column(PreparedStatement::setString, "varchar"));
    }

    /** A value in the form of a text, bound with the type of that name. */
    static SimpleCodec<String> named(String type) {
        return column(
                (statement, index, value) -> {
                    PGobject typed = new PGobject();
                    typed.setType(type);
                    typed.setValue(value);
                    statement.setObject(index, typed);
                },
                type);
    }

    private static SimpleCodec<String> column(SimpleCodec.Binder<String> binder, String type) {
        return new SimpleCodec<>(
                UnaryOperator.identity(),
                binder,
                PostgresqlCodecs.typedNull(type),
                (rows, column) -> rows.getString(column));
    }

    private static SimpleCodec.Reader<String> unpadded(SimpleCodec.Reader<String> reader) {
        return (rows, column) -> {
            String padded = reader.read(rows, column);
            return padded == null ? null : Texts.unpadded(padded);
        };
    }

    private static String withoutNul(String value) {
        int nul = value.indexOf('\0');
        if (nul >= 0) {
            throw new Refusal("character " + (nul + 1) + " is NUL (\\u0000), which PostgreSQL keeps in no text; remove"
                    + " it, or map the attribute as byte[]");
        }
        return value;
    }
}
