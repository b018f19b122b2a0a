package dev.ferro.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Names for what the mapping leaves without one: the same each time, in PostgreSQL's manner ({@code users_email_key}), and
 * never longer than PostgreSQL takes, which would cut them itself and let two become one.
 */
public final class ObjectNames {

    /** Bytes, not characters. */
    static final int LONGEST = 63;

    private ObjectNames() {}

    /** What a name ends in. */
    public enum Suffix {
        /** A primary key. */
        PKEY,
        /** A unique constraint. */
        KEY,
        /** A foreign key. */
        FKEY,
        /** A check. */
        CHECK,
        /** An index. */
        IDX
    }

    /**
     * The plain name.
     *
     * @param table it belongs to
     * @param columns that it is over; none for a primary key
     * @param suffix what it is
     * @return for example {@code users_email_key}
     */
    public static Identifier of(Identifier table, List<Identifier> columns, Suffix suffix) {
        return cut(plain(table, columns, suffix));
    }

    /**
     * A name for where the plain one is taken: {@code a_b} and {@code c} make the same as {@code a} and {@code b_c}.
     *
     * @param table it belongs to
     * @param columns that it is over
     * @param suffix what it is
     * @return the plain name and some letters that tell it apart
     */
    public static Identifier apart(Identifier table, List<Identifier> columns, Suffix suffix) {
        String parts = columns.stream().map(Identifier::quoted).collect(Collectors.joining(",", table.quoted(), ""));
        return marked(plain(table, columns, suffix), parts);
    }

    /**
     * A name as long as it may be.
     *
     * @param name of any length
     * @return the same, or its beginning and some letters that tell it apart from others with that beginning
     */
    public static Identifier cut(String name) {
        return fits(name) ? new Identifier(name) : marked(name, name);
    }

    static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static String plain(Identifier table, List<Identifier> columns, Suffix suffix) {
        return table.text()
                + columns.stream().map(column -> "_" + column.text()).collect(Collectors.joining())
                + "_" + suffix.name().toLowerCase(Locale.ROOT);
    }

    private static Identifier marked(String name, String meant) {
        CRC32 checksum = new CRC32();
        checksum.update(meant.getBytes(StandardCharsets.UTF_8));
        String mark = String.format("_%08x", checksum.getValue());
        int end = name.length();
        while (!fits(name.substring(0, end) + mark)) {
            end = name.offsetByCodePoints(end, -1);
        }
        return new Identifier(name.substring(0, end) + mark);
    }
}
