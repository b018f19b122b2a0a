package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys from a sequence; from the table's own counter where the database has no sequences. */
@Tag("Q1")
class SequenceTest {

    @Entity
    static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
        @SequenceGenerator(
                name = "tickets",
                sequenceName = "\"Ticket's \"\"numbers\"\"\"",
                initialValue = 1000,
                allocationSize = 10)
        Long id;

        String text;

        static Ticket of(String text) {
            Ticket ticket = new Ticket();
            ticket.text = text;
            return ticket;
        }
    }

    @Entity
    record Bare(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            int id) {}

    @Entity
    @SequenceGenerator(name = "one", schema = "archive")
    @SequenceGenerator(name = "other", schema = "archive", initialValue = -5, allocationSize = -5)
    @Table(name = "\"Order\"", schema = "archive")
    record Order(
            @Id @GeneratedValue(generator = "other") @Column(name = "\"Key\"")
            Short id,

            String text) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keys_areGivenByTheDatabase(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Ticket.class)) {
            Repository<Ticket> tickets = bench.repository(Ticket.class);
            Ticket one = tickets.insert(Ticket.of("one"));
            Ticket two = tickets.save(Ticket.of("two"));

            assertThat(two.id).isGreaterThan(one.id);
            assertThat(tickets.findById(one.id).orElseThrow().text).isEqualTo("one");
            assertThat(tickets.findById(two.id).orElseThrow().text).isEqualTo("two");
            if (kind == DatabaseKind.POSTGRESQL) {
                assertThat(one.id).isEqualTo(1000);
                assertThat(two.id).isEqualTo(1010);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keyThatIsGiven_isTaken(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Ticket.class)) {
            Ticket ticket = Ticket.of("given");
            ticket.id = 7L;

            assertThat(bench.repository(Ticket.class).insert(ticket).id).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingButAGeneratedKey_isInserted(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Bare.class)) {
            Repository<Bare> bare = bench.repository(Bare.class);
            int first = bare.insert(new Bare(0)).id();
            int second = bare.insert(new Bare(0)).id();

            assertThat(second).isGreaterThan(first);
            assertThat(bare.findAll()).hasSize(2);
        }
    }

    @Test
    void sequenceInASchema_isFoundThereByItsGenerator() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute("create schema archive");
            bench.sql().execute("create table archive.\"Order\" (\"Key\" smallint primary key, text text)");
            bench.sql().execute("create sequence archive.other increment by -5 start with -5");

            Repository<Order> orders = bench.repository(Order.class);
            assertThat(orders.insert(new Order(null, "x")).id()).isEqualTo((short) -5);
            assertThat(orders.insert(new Order(null, "y")).id()).isEqualTo((short) -10);
            assertThat(orders.findById(-10)).contains(new Order((short) -10, "y"));
        }
    }
}
