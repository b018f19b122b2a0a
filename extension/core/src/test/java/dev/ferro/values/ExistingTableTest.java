package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of PostgreSQL that others made, with types of their own: mapped, bound and read as it is. */
@Tag("B1")
class ExistingTableTest {

    private static final String[] DDL = {
        "create schema shop",
        "create type shop.\"Mood\" as enum ('GLAD', 'SAD')",
        "create type mood as enum ('GLAD', 'SAD')",
        "create domain positive as integer check (value > 0)",
        "create domain email as text check (value like '%@%')",
        "create table shop.\"Order\" (id bigint generated always as identity primary key, \"Feeling\" shop.\"Mood\","
                + " moods mood[], amount positive, contact email, code char(3), notes text[], price numeric(9,2),"
                + " at timestamp, zoned timestamptz, plain json, data jsonb, address inet,"
                + " total numeric(9,2) generated always as (price * 2) stored,"
                + " created timestamptz not null default '2026-01-01 00:00:00+00')",
    };

    enum Mood {
        GLAD,
        SAD
    }

    @Entity
    @Table(schema = "shop", name = "\"Order\"")
    record Order(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Long id,

            @Column(name = "\"Feeling\"", columnDefinition = "shop.\"Mood\"") @Enumerated(EnumType.STRING)
            Mood feeling,

            @Column(columnDefinition = "mood[]") @Enumerated(EnumType.STRING)
            List<Mood> moods,

            @Column(columnDefinition = "positive") Integer amount,
            @Column(columnDefinition = "email") String contact,
            @Column(columnDefinition = "char(3)") String code,
            List<String> notes,
            @Column(columnDefinition = "numeric(9,2)") BigDecimal price,
            @Column(columnDefinition = "timestamp") Instant at,
            Instant zoned,
            @Column(columnDefinition = "json") Map<String, Integer> plain,
            @Column(columnDefinition = "jsonb") List<Mood> data,
            @Column(columnDefinition = "inet") String address,

            @Column(insertable = false, updatable = false) BigDecimal total,

            @Column(insertable = false, updatable = false) Instant created) {

        static Order full() {
            Instant at = Instant.parse("2026-11-22T09:15:00.123456Z");
            return new Order(
                    null,
                    Mood.SAD,
                    Arrays.asList(Mood.GLAD, null),
                    7,
                    "a@b",
                    "AB",
                    Arrays.asList("a", null),
                    new BigDecimal("2.50"),
                    at,
                    at,
                    Map.of("a", 1),
                    List.of(Mood.SAD),
                    "10.0.0.1",
                    null,
                    null);
        }

        static Order empty(Long id) {
            return new Order(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    private static Bench bench() {
        Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL);
        for (String statement : DDL) {
            bench.sql().execute(statement);
        }
        return bench;
    }

    @Test
    void everyColumn_insertUpdateFind_keepsItsValue() {
        try (Bench bench = bench()) {
            Repository<Order> orders = bench.repository(Order.class);
            Order given = Order.full();

            Long id = orders.insert(given).id();
            for (int i = 0; i < 7; i++) {
                Order found = orders.findById(id).orElseThrow();
                assertThat(found)
                        .usingRecursiveComparison()
                        .ignoringFields("id", "total", "created")
                        .isEqualTo(given);
                assertThat(found.total()).isEqualByComparingTo("5.00");
                assertThat(found.created()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            }

            orders.update(Order.empty(id));

            assertThat(orders.findById(id).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("created")
                    .isEqualTo(Order.empty(id));
        }
    }

    @Test
    void everyColumn_writtenWithValueAndNull_carriesItsType() {
        try (Bench bench = bench();
                DriverTrace trace = DriverTrace.open()) {
            Repository<Order> orders = bench.repository(Order.class);
            Long empty = orders.insert(Order.empty(null)).id();
            Long full = orders.insert(Order.full()).id();
            orders.update(Order.empty(full));
            orders.update(orders.findById(empty).orElseThrow());

            SentTypes.areThoseOf(bench, "shop.\"Order\"", trace, "insert into \"shop\".\"Order\"");
            SentTypes.areThoseOf(bench, "shop.\"Order\"", trace, "update \"shop\".\"Order\"");
        }
    }

    @Test
    void refusalOfADomain_isTheDatabases() {
        try (Bench bench = bench()) {
            assertThatExceptionOfType(StatementException.class)
                    .isThrownBy(() -> bench.repository(Order.class)
                            .insert(new Order(
                                    null, null, null, -1, null, null, null, null, null, null, null, null, null, null,
                                    null)));
        }
    }

    @Test
    void severalDimensionsAndOtherBounds_areUnreadableByName() {
        try (Bench bench = bench()) {
            for (String array : new String[] {"array[['a'],['b']]", "'[2:3]={a,b}'::text[]"}) {
                bench.sql().execute("delete from shop.\"Order\"");
                bench.sql().execute("insert into shop.\"Order\" (notes) values (" + array + ")");
                assertThatExceptionOfType(InvalidValueException.class)
                        .isThrownBy(() -> bench.repository(Order.class).findAll())
                        .withMessageStartingWith("FERRO0042")
                        .withMessageContaining("column notes of Order");
            }
        }
    }

    @Test
    void unknownLabel_isUnreadableByName() {
        try (Bench bench = bench()) {
            bench.sql().execute("alter type mood add value 'BLUE'");
            bench.sql().execute("insert into shop.\"Order\" (moods) values ('{BLUE}')");

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Order.class).findAll())
                    .withMessageStartingWith("FERRO0042")
                    .withMessageContaining("column moods")
                    .withMessageNotContaining("BLUE");
        }
    }
}
