package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.EntityMappingException;
import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.Order;
import jakarta.data.page.PageRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of several columns, written as {@code @EmbeddedId} or {@code @IdClass}. */
@Tag("Q1")
class CompositeKeyTest {

    @Embeddable
    record SeatKey(int row, @Column(name = "Letter") String letter) {}

    @Entity
    record Seat(@EmbeddedId SeatKey key, String guest) {}

    @Embeddable
    static class LineKey {
        long order;
        int position;

        static LineKey of(long order, int position) {
            LineKey key = new LineKey();
            key.order = order;
            key.position = position;
            return key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LineKey key && key.order == order && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, position);
        }
    }

    @Entity
    static class Line {
        String article;

        @EmbeddedId
        LineKey key;

        static Line of(long order, int position, String article) {
            Line line = new Line();
            line.key = LineKey.of(order, position);
            line.article = article;
            return line;
        }
    }

    record StayKey(String room, Long night) {}

    @Entity
    @IdClass(StayKey.class)
    @Table(name = "\"Select\"")
    record Stay(
            @Id @Column(name = "\"from\"") Long night, @Id String room, String guest) {}

    @Entity
    @IdClass(StayKey.class)
    static class Booking {
        @Id
        String room;

        String guest;

        @Id
        Long night;

        static Booking of(String room, long night, String guest) {
            Booking booking = new Booking();
            booking.room = room;
            booking.night = night;
            booking.guest = guest;
            return booking;
        }
    }

    @Entity
    @IdClass(StayKey.class)
    record OnlyKey(@Id String room, @Id Long night) {}

    @Embeddable
    record CellKey(
            @Column(name = "\"Group\"") int group,
            @Column(name = "\"user\"") UUID user) {}

    @Entity
    @Table(schema = "\"My Schema\"", name = "\"Order Cell\"")
    record Cell(
            @EmbeddedId CellKey key,
            @Column(name = "\"Value\"") String value) {}

    @Entity
    @IdClass(StayKey.class)
    static class WithRelation {
        @Id
        String room;

        @Id
        Long night;

        @OneToMany(mappedBy = "stay")
        Relation<Guest> guests;
    }

    @Entity
    static class Guest {
        @Id
        int id;

        @ManyToOne
        Ref<WithRelation> stay;
    }

    @Entity
    record ToSeat(@Id int id, @ManyToOne Ref<Seat> seat) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void embeddedKey_findsItsRowOnly(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Seat.class)) {
            Repository<Seat> seats = bench.repository(Seat.class);
            Seat ada = seats.insert(new Seat(new SeatKey(1, "A"), "Ada"));
            Seat bob = seats.insert(new Seat(new SeatKey(1, "B"), "Bob"));

            assertThat(seats.findById(new SeatKey(1, "A"))).contains(ada);
            assertThat(seats.findById(new SeatKey(1, "B"))).contains(bob);
            assertThat(seats.findById(new SeatKey(2, "A"))).isEmpty();
            assertThat(seats.existsById(new SeatKey(1, "B"))).isTrue();
            assertThat(seats.existsById(new SeatKey(2, "B"))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void classAsKey_isReadIntoANewInstance(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Line.class)) {
            Repository<Line> lines = bench.repository(Line.class);
            lines.insert(Line.of(7, 1, "pen"));
            lines.insert(Line.of(7, 2, "ink"));

            Line found = lines.findById(LineKey.of(7, 2)).orElseThrow();
            assertThat(found.article).isEqualTo("ink");
            assertThat(found.key).isEqualTo(LineKey.of(7, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void updateSaveDelete_touchOneRow(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stay.class)) {
            Repository<Stay> stays = bench.repository(Stay.class);
            stays.insertAll(List.of(new Stay(1L, "a", "Ada"), new Stay(2L, "a", "Ada"), new Stay(1L, "b", "Bob")));

            stays.update(new Stay(1L, "a", "Eve"));
            stays.save(new Stay(2L, "a", "Dan"));
            stays.save(new Stay(3L, "a", "Fay"));
            stays.delete(new Stay(1L, "b", "any"));

            assertThat(stays.findAll())
                    .containsExactlyInAnyOrder(
                            new Stay(1L, "a", "Eve"), new Stay(2L, "a", "Dan"), new Stay(3L, "a", "Fay"));
            stays.deleteById(new StayKey("a", 2L));
            assertThat(stays.findById(new StayKey("a", 2L))).isEmpty();
            assertThat(stays.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingRow_isTold(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stay.class)) {
            Repository<Stay> stays = bench.repository(Stay.class);
            stays.insert(new Stay(1L, "a", "Ada"));

            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> stays.update(new Stay(1L, "b", "Ada")));
            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> stays.delete(new Stay(2L, "a", "Ada")));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sameKeyTwice_isRefusedByTheTable(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stay.class)) {
            Repository<Stay> stays = bench.repository(Stay.class);
            stays.insert(new Stay(1L, "a", "Ada"));

            assertThatExceptionOfType(DuplicateEntityException.class)
                    .isThrownBy(() -> stays.insert(new Stay(1L, "a", "Bob")));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingButAKey_isSavedAndUpdated(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, OnlyKey.class)) {
            Repository<OnlyKey> keys = bench.repository(OnlyKey.class);
            keys.save(new OnlyKey("a", 1L));
            keys.save(new OnlyKey("a", 1L));
            keys.update(new OnlyKey("a", 1L));

            assertThat(keys.findAll()).containsExactly(new OnlyKey("a", 1L));
            assertThatExceptionOfType(MissingEntityException.class).isThrownBy(() -> keys.update(new OnlyKey("a", 2L)));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pages_areOrderedByTheWholeKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Seat.class)) {
            Repository<Seat> seats = bench.repository(Seat.class);
            for (int row = 3; row > 0; row--) {
                seats.insert(new Seat(new SeatKey(row, "b"), "x"));
                seats.insert(new Seat(new SeatKey(row, "a"), "x"));
            }
            assertThat(seats.findAll(PageRequest.ofPage(2).size(3), Order.by()).content())
                    .extracting(Seat::key)
                    .containsExactly(new SeatKey(2, "b"), new SeatKey(3, "a"), new SeatKey(3, "b"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void identityMap_tellsRowsApartByTheWholeKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Booking.class)) {
            Repository<Booking> bookings = bench.repository(Booking.class);
            bookings.insert(Booking.of("a", 1, "Ada"));
            bookings.insert(Booking.of("a", 2, "Bob"));
            bench.ferro().transactions().run(transaction -> {
                Booking one = bookings.findById(new StayKey("a", 1L)).orElseThrow();
                Booking two = bookings.findById(new StayKey("a", 2L)).orElseThrow();

                assertThat(one.guest).isEqualTo("Ada");
                assertThat(two.guest).isEqualTo("Bob");
                assertThat(bookings.findById(new StayKey("a", 1L)).orElseThrow())
                        .isSameAs(one)
                        .isNotSameAs(two);
                bookings.deleteById(new StayKey("a", 1L));
                bookings.insert(Booking.of("a", 1, "Eve"));
                assertThat(bookings.findById(new StayKey("a", 1L)).orElseThrow())
                        .isNotSameAs(one);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refresh_readsTheRowOfTheWholeKey(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Line.class)) {
            Repository<Line> lines = bench.repository(Line.class);
            lines.insert(Line.of(7, 1, "pen"));
            Line ink = lines.insert(Line.of(7, 2, "ink"));
            bench.sql().execute("update line set article = 'blue ink' where position = 2");

            lines.refresh(ink);

            assertThat(ink.article).isEqualTo("blue ink");
        }
    }

    @Tag("B4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keyOfAnotherClass_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stay.class)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Stay.class).findById("a"))
                    .withMessage("FERRO0043: Stay.night, room takes a key of type StayKey, but String 'a' was given");
        }
    }

    @Tag("B2")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keyWithoutAPart_isRefusedByItsName(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stay.class)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Stay.class).findById(new StayKey("a", null)))
                    .withMessageStartingWith("FERRO0032: Stay.night, a part of the key, is null");
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Stay.class).insert(new Stay(null, "a", "Ada")))
                    .withMessageContaining("Stay.night is null");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void reference_toACompositeKey_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            assertThatExceptionOfType(EntityMappingException.class)
                    .isThrownBy(() -> bench.repository(ToSeat.class))
                    .withMessageContaining("seat: Seat has no plain single @Id; only such a key can be referred to");
        }
    }

    @Test
    void relation_ofACompositeKey_isRefused() {
        try (Bench bench = Bench.untouched(DatabaseKind.SQLITE)) {
            assertThatExceptionOfType(EntityMappingException.class)
                    .isThrownBy(() -> bench.repository(WithRelation.class))
                    .withMessageContaining("[guests]: a relation needs an entity whose key is one @Id");
        }
    }

    @Test
    void namesWithSchemaCaseAndReservedWords_areQuotedInEveryStatement() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute("create schema \"My Schema\"");
            bench.sql()
                    .execute(
                            "create table \"My Schema\".\"Order Cell\" (\"Group\" integer, \"user\" uuid, \"Value\" text,"
                                    + " primary key (\"Group\", \"user\"))");
            Repository<Cell> cells = bench.repository(Cell.class);
            CellKey key = new CellKey(1, UUID.randomUUID());
            cells.insert(new Cell(key, "a"));
            cells.save(new Cell(key, "b"));
            cells.update(new Cell(key, "c"));

            assertThat(cells.findById(key)).contains(new Cell(key, "c"));
            assertThat(cells.refresh(new Cell(key, "x")).value()).isEqualTo("c");
            assertThat(cells.findAll(PageRequest.ofSize(1), Order.by()).content())
                    .hasSize(1);
            cells.delete(new Cell(key, "x"));
            assertThat(cells.existsById(key)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void primaryKey_isThatOfTheTable(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, OnlyKey.class)) {
            String columns = kind == DatabaseKind.POSTGRESQL
                    ? "select count(*) from pg_index, unnest(indkey) where indisprimary and indrelid ="
                            + " 'onlykey'::regclass"
                    : "select count(*) from pragma_table_info('onlykey') where pk > 0";
            assertThat(bench.value(Long.class, columns)).isEqualTo(2);
        }
    }
}
