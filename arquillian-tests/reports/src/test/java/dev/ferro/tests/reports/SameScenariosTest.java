package dev.ferro.tests.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One kit, four runtimes: the same scenarios on each, none skipped, all green. */
class SameScenariosTest {

    private static final Path TABLE = Path.of("../../docs/guide/compatibility-table.adoc");

    /** {@code -Dkit.table=write} writes the table instead of checking it. */
    private static final boolean WRITE = "write".equals(System.getProperty("kit.table"));

    private final List<Report> reports = Report.all();

    @Test
    void runtimes_areAllThere() {
        assertThat(reports)
                .extracting(Report::runtime)
                .anyMatch(runtime -> runtime.startsWith("Weld SE"))
                .anyMatch(runtime -> runtime.startsWith("WildFly") && runtime.contains("standalone.xml"))
                .anyMatch(runtime -> runtime.startsWith("WildFly") && runtime.contains("standalone-microprofile.xml"))
                .anyMatch(runtime -> runtime.startsWith("Open Liberty"))
                .anyMatch(runtime -> runtime.startsWith("Quarkus"));
    }

    @Test
    void scenarios_areTheSameEverywhere() {
        List<String> expected = List.copyOf(reports.get(0).results().keySet());

        assertThat(expected).hasSizeGreaterThan(90);
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.results().keySet())
                        .as(report.runtime())
                        .containsExactlyElementsOf(expected));
    }

    @Test
    void scenarios_areAllGreen() {
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.results())
                        .as(report.runtime())
                        .allSatisfy((scenario, result) -> assertThat(result).isEqualTo("SUCCESSFUL")));
    }

    @Test
    void table_ofTheGuide_isTheirs() throws IOException {
        String table = Table.of(reports);
        if (WRITE) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }
}
