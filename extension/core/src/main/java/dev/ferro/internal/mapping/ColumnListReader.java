package dev.ferro.internal.mapping;

import dev.ferro.internal.mapping.TableRules.Sorted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code @Index(columnList)}, as in {@code last_name desc, "First"} (Jakarta Persistence, section 11.1.23). */
final class ColumnListReader {

    /** A name, perhaps a word behind it, and what ends them: a comma with more to come, or the end. */
    private static final Pattern COLUMN = Pattern.compile(
            "\\G\\s*+(\"(?:[^\"]|\"\")*+\"|[^\\s,\"]++)(?:\\s++([^\\s,\"]++))?+\\s*+(,(?=.)|\\z)", Pattern.DOTALL);

    private ColumnListReader() {}

    static List<Sorted> read(String columnList) {
        List<Sorted> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(columnList);
        int end = 0;
        while (end < columnList.length() || columns.isEmpty()) {
            if (!column.find()) {
                throw new Unmappable("it is no list of columns; write it as in \"last_name desc, first_name\"");
            }
            columns.add(new Sorted(Identifier.of(column.group(1)), descending(column.group(2))));
            end = column.end();
        }
        return columns;
    }

    private static boolean descending(String word) {
        String order = word == null ? "asc" : word.toLowerCase(Locale.ROOT);
        if (order.equals("asc") || order.equals("desc")) {
            return order.equals("desc");
        }
        throw new Unmappable("behind the name of a column stands asc, desc or nothing, and not '" + word
                + "'; a name with blanks is written in double quotes");
    }
}
