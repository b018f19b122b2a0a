package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.Ferro;
import dev.ferro.RoutingException;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are created once, all or none, as the database itself enforces them, on the named connection only. */
class SchemaTest {

    enum Colour {
        RED
    }

    @Entity
    @SuppressWarnings("ArrayRecordComponent") // compared recursively, where compared at all
    record Everything(
            @Id @GeneratedValue Integer id,
            long big,
            Short small,
            Boolean flag,
            Double ratio,
            BigDecimal price,
            @Column(precision = 9, scale = 2) BigDecimal scaled,
            String text,
            @Column(length = 40) String limited,
            UUID uuid,
            @Enumerated(EnumType.STRING) Colour colour,
            @Enumerated Colour position,
            byte[] content,
            Instant instant,
            OffsetDateTime moment,
            LocalDateTime local,
            LocalDate day,
            LocalTime time) {}

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"first", "second"}))
    record Ruled(
            @Id String id,
            @Column(nullable = false) String needed,
            @Column(unique = true) String single,
            Integer first,
            Integer second,
            int primitive) {}

    @Entity
    record Fine(@Id int id) {}

    @Entity
    @Table(schema = "nowhere")
    record Impossible(@Id int id) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20")
    void createdSchema_createdAgain_keepsItsRows(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Fine.class, Ruled.class)) {
            bench.repository(Fine.class).insert(new Fine(1));

            bench.ferro().schema().create("main");

            assertThat(bench.repository(Fine.class).findAll()).containsExactly(new Fine(1));
        }
    }

    @Test
    @Tag("R20")
    void everyType_onPostgresql_hasItsColumnType() {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, Everything.class)) {
            Map<String, Object> types = new TreeMap<>();
            bench.sql()
                    .fetchAll("select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute"
                            + " where attrelid = 'everything'::regclass and attnum > 0")
                    .forEach(row -> types.put((String) row.get("name"), row.get("type")));

            assertThat(types)
                    .containsEntry("id", "integer")
                    .containsEntry("big", "bigint")
                    .containsEntry("small", "smallint")
                    .containsEntry("flag", "boolean")
                    .containsEntry("ratio", "double precision")
                    .containsEntry("price", "numeric")
                    .containsEntry("scaled", "numeric(9,2)")
                    .containsEntry("text", "text")
                    .containsEntry("limited", "character varying(40)")
                    .containsEntry("uuid", "uuid")
                    .containsEntry("colour", "text")
                    .containsEntry("position", "integer")
                    .containsEntry("content", "bytea")
                    .containsEntry("instant", "timestamp with time zone")
                    .containsEntry("moment", "timestamp with time zone")
                    .containsEntry("local", "timestamp without time zone")
                    .containsEntry("day", "date")
                    .containsEntry("time", "time without time zone");
        }
    }

    @Test
    @Tag("R20")
    void everyType_onSqlite_hasItsAffinity() {
        try (Bench bench = Bench.of(DatabaseKind.SQLITE, Everything.class)) {
            assertThat(bench.sql().fetchAll("select type from pragma_table_info('everything') order by cid"))
                    .extracting(
                            row -> row.get("type", String.class).orElseThrow().toLowerCase(java.util.Locale.ROOT))
                    .containsExactly(
                            "integer", "integer", "integer", "integer", "real", "numeric", "numeric", "text", "text",
                            "text", "text", "integer", "blob", "text", "text", "text", "text", "text");
        }
    }

    private static void refuses(DatabaseKind kind, String values, DatabaseFault.Kind why) {
        try (Bench bench = Bench.of(kind, Ruled.class)) {
            bench.sql()
                    .execute("insert into ruled (id, needed, single, first, second, \"primitive\") values"
                            + " ('a', 'x', 'one', 1, 2, 0)");

            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> bench.sql()
                            .execute("insert into ruled (id, needed, single, first, second, \"primitive\") values ("
                                    + values + ")"))
                    .satisfies(refused -> assertThat(refused.fault().kind()).isEqualTo(why));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20")
    void notNull_isEnforcedByTheDatabase(DatabaseKind kind) {
        refuses(kind, "'b', null, 'two', 3, 4, 0", DatabaseFault.Kind.NOT_NULL);
        refuses(kind, "'b', 'x', 'two', 3, 4, null", DatabaseFault.Kind.NOT_NULL);
        refuses(kind, "null, 'x', 'two', 3, 4, 0", DatabaseFault.Kind.NOT_NULL);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20")
    void unique_isEnforcedByTheDatabase(DatabaseKind kind) {
        refuses(kind, "'a', 'x', 'two', 3, 4, 0", DatabaseFault.Kind.UNIQUE);
        refuses(kind, "'b', 'x', 'one', 3, 4, 0", DatabaseFault.Kind.UNIQUE);
        refuses(kind, "'b', 'x', 'two', 1, 2, 0", DatabaseFault.Kind.UNIQUE);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20a")
    void secondTableFails_leavesNoFirstTable(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("main")
                                .url(database.url())
                                .defaultConnection(true)
                                .build())
                        .entities(Fine.class, Impossible.class)
                        .build()) {
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.schema().create("main"))
                    .withMessageContaining("table nowhere.impossible")
                    .withMessageContaining("'main'");

            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.sql().fetchAll("select * from fine"))
                    .satisfies(missing -> assertThat(missing.fault().kind()).isEqualTo(DatabaseFault.Kind.SYNTAX));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R22")
    @Tag("AE7")
    void named_runsThereAndNowhereElse(DatabaseKind kind) {
        try (TestDatabase one = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(one.url())
                                .defaultConnection(true)
                                .build())
                        .connection(ConnectionSettings.builder("service")
                                .url(other.url())
                                .build())
                        .entities(Fine.class)
                        .build()) {
            ferro.schema().create("service");

            assertThat(ferro.repository(Fine.class).using("service").count()).isZero();
            assertThat(ferro.connections().metrics("app").created()).isZero();
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> ferro.repository(Fine.class).count());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R12a")
    void unknownName_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            assertThatExceptionOfType(RoutingException.class)
                    .isThrownBy(() -> bench.ferro().schema().create("mian"))
                    .withMessageContaining("main");
            assertThat(bench.created()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20")
    void deletedKey_isNeverGivenAgain(DatabaseKind kind) {
        @Entity
        record Numbered(@Id @GeneratedValue Long id, String name) {}
        try (Bench bench = Bench.of(kind, Numbered.class)) {
            Numbered last = bench.repository(Numbered.class).insert(new Numbered(null, "a"));
            bench.repository(Numbered.class).delete(last);

            assertThat(bench.repository(Numbered.class)
                            .insert(new Numbered(null, "b"))
                            .id())
                    .isGreaterThan(last.id());
        }
    }
}
