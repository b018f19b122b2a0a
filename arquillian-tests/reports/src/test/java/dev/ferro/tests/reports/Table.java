package dev.ferro.tests.reports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of the guide: a row for each kind of scenario, a column for each runtime. */
final class Table {

    private Table() {}

    static String of(List<Report> reports) {
        StringBuilder table = new StringBuilder("// Generated from the reports of the scenario kit, which check it.\n");
        table.append("[%header,cols=\"2").append(",1".repeat(reports.size())).append("\"]\n|===\n|");
        reports.forEach(report -> table.append(" |").append(report.runtime()));
        table.append("\n");
        for (String kind : kinds(reports)) {
            table.append("\n|").append(kind).append("\n");
            reports.forEach(
                    report -> table.append("|").append(passed(report, kind)).append("\n"));
        }
        return table.append("|===\n").toString();
    }

    private static SortedSet<String> kinds(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.results().keySet().stream())
                .map(Table::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String passed(Report report, String kind) {
        List<String> results = report.results().entrySet().stream()
                .filter(result -> kind(result.getKey()).equals(kind))
                .map(result -> result.getValue())
                .toList();
        long successful = results.stream().filter("SUCCESSFUL"::equals).count();
        return successful + " of " + results.size();
    }

    /** {@code InsideScenarios / scenarios / sqlite / injection.producer} is about injection. */
    private static String kind(String scenario) {
        String[] parts = scenario.split(" / ");
        if (!parts[0].equals("InsideScenarios")) {
            return parts[0].replace("Scenarios", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(java.util.Locale.ROOT);
        }
        String last = parts[parts.length - 1];
        return last.matches("AE\\d") ? "examples of the requirements" : last.split("\\.")[0];
    }
}
