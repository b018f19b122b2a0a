package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the types that PostgreSQL's driver sent with those of the columns. */
final class SentTypes {

    private static final int TEXT = 25;
    private static final int VARCHAR = 1043;
    private static final Pattern LISTED = Pattern.compile("\"([A-Za-z_]+)\"");
    private static final Pattern COMPARED = Pattern.compile("\"([A-Za-z_]+)\" (?:= |in \\()\\$");

    private SentTypes() {}

    /** Every parameter of every such statement had the type of its column; a domain counts as what it is over. */
    static void areThoseOf(Bench bench, String table, DriverTrace trace, String beginning) {
        Map<Integer, Integer> domains = domains(bench);
        Map<String, Integer> types = types(bench, table, domains);
        assertThat(trace.of(beginning)).as(beginning).isNotEmpty().allSatisfy(parse -> {
            List<Integer> expected = new ArrayList<>();
            parameters(parse.sql()).forEach(column -> expected.add(types.get(column)));
            assertThat(parse.oids()).doesNotContain(0);
            assertThat(parse.oids().stream().map(oid -> family(oid, domains)).toList())
                    .isEqualTo(expected);
        });
    }

    /** Every parameter of every statement on the table had the type of this column. */
    static void areAllOf(Bench bench, String table, String column, DriverTrace trace) {
        Map<Integer, Integer> domains = domains(bench);
        Integer type = types(bench, table, domains).get(column);
        assertThat(trace.of(""))
                .filteredOn(parse -> parse.sql().contains("\"" + table + "\""))
                .isNotEmpty()
                .allSatisfy(parse -> assertThat(parse.oids())
                        .isNotEmpty()
                        .extracting(oid -> family(oid, domains))
                        .containsOnly(type));
    }

    private static Map<Integer, Integer> domains(Bench bench) {
        Map<Integer, Integer> domains = new HashMap<>();
        bench.sql()
                .fetchAll("select oid::int4 as domain, typbasetype::int4 as base from pg_type where typtype = 'd'")
                .forEach(row -> domains.put((Integer) row.get("domain"), (Integer) row.get("base")));
        return domains;
    }

    private static Map<String, Integer> types(Bench bench, String table, Map<Integer, Integer> domains) {
        Map<String, Integer> types = new HashMap<>();
        bench.sql()
                .fetchAll("select attname::text as name, atttypid::int4 as oid from pg_attribute"
                        + " where attrelid = '" + table + "'::regclass and attnum > 0")
                .forEach(row -> types.put((String) row.get("name"), family((Integer) row.get("oid"), domains)));
        return types;
    }

    private static int family(int oid, Map<Integer, Integer> domains) {
        int base = domains.getOrDefault(oid, oid);
        return base == VARCHAR ? TEXT : base;
    }

    /** The columns of the parameters, in order: the list of an insert, or what is compared or set. */
    private static List<String> parameters(String sql) {
        boolean insert = sql.startsWith("insert");
        String part = insert ? sql.substring(sql.indexOf('('), sql.indexOf(')')) : sql;
        Matcher column = (insert ? LISTED : COMPARED).matcher(part);
        List<String> columns = new ArrayList<>();
        while (column.find()) {
            columns.add(column.group(1));
        }
        return columns;
    }
}
