package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names of types that only PostgreSQL knows decide nothing on SQLite: storage follows the Java type. */
@Tag("Q10")
class NamedTypesOnSqliteTest {

    @Entity
    record Named(
            @Id int id,
            @Column(columnDefinition = "citext") String folded,
            @Column(columnDefinition = "shop.\"Mood\"") String mood,
            @Column(columnDefinition = "uuid") String uuid,
            @Column(columnDefinition = "char(9)") String padded,
            @Column(columnDefinition = "jsonb") Map<String, String> json,
            @Column(columnDefinition = "text[]") List<String> list,
            @Column(columnDefinition = "positive") Long whole,
            @Column(columnDefinition = "double precision") Double real,
            @Column(columnDefinition = "numeric(9,2)") BigDecimal decimal,
            @Column(columnDefinition = "timestamp") Instant time) {}

    @Test
    void columns_haveTheAffinityOfTheJavaType() {
        try (Bench bench = Bench.of(DatabaseKind.SQLITE, Named.class)) {
            assertThat(bench.sql()
                            .fetchAll("select name, lower(type) as type from pragma_table_info('named') order by cid"))
                    .extracting(row -> row.get("name") + " " + row.get("type"))
                    .containsExactly(
                            "id integer",
                            "folded text",
                            "mood text",
                            "uuid text",
                            "padded text",
                            "json text",
                            "list text",
                            "whole integer",
                            "real real",
                            "decimal numeric",
                            "time text");
        }
    }

    @Test
    void textOfDigits_underAnUnknownName_staysText() {
        try (Bench bench = Bench.of(DatabaseKind.SQLITE, Named.class)) {
            Named given = new Named(1, "007", "1e3", null, "007", null, null, null, null, null, null);
            bench.repository(Named.class).insert(given);

            assertThat(bench.repository(Named.class).findById(1)).contains(given);
        }
    }
}
