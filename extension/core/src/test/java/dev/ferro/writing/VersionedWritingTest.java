package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What writes many rows, or looks before it writes, keeps versions and keys of several columns as a single write does. */
@Tag("Q1")
class VersionedWritingTest {

    @Entity
    record Stock(
            @Id @GeneratedValue @Nullable Long id,
            @Column(unique = true) String article,
            int pieces,
            @Version int version) {

        Stock(String article, int pieces) {
            this(null, article, pieces, 0);
        }

        Stock with(int more) {
            return new Stock(id, article, more, version);
        }
    }

    @Entity
    record Counted(
            @Id long id,
            @Column(unique = true) String code,
            @Version short version) {}

    record SeatKey(String hall, int seat) {}

    @Entity
    @IdClass(SeatKey.class)
    record Seat(
            @Id String hall,
            @Id int seat,
            String guest,
            @Version int version) {}

    @Entity
    @SequenceGenerator(name = "tickets", sequenceName = "ticket_numbers", allocationSize = 1)
    record Ticket(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets") @Nullable
            Long id,

            @Column(unique = true) String code) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void updateAll_countsEachVersion_andRefusesAStaleRowByItsIndex(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stock.class)) {
            Repository<Stock> stocks = bench.repository(Stock.class);
            List<Stock> before = stocks.insertAll(List.of(new Stock("a", 1), new Stock("b", 1)));
            List<Stock> after =
                    stocks.updateAll(before.stream().map(stock -> stock.with(2)).toList());

            assertThat(after).extracting(Stock::version).containsExactly(1, 1);
            assertThatThrownBy(() -> stocks.updateAll(
                            List.of(after.get(0).with(3), before.get(1).with(3))))
                    .isInstanceOf(OptimisticLockingFailureException.class)
                    .hasMessageContaining("1");
            assertThat(stocks.findAll()).extracting(Stock::pieces).containsOnly(2);
            assertThat(stocks.updateAll(after)).extracting(Stock::version).containsExactly(2, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void saveAll_andDeleteAll_lookAtVersions(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stock.class)) {
            Repository<Stock> stocks = bench.repository(Stock.class);
            Stock old = stocks.insert(new Stock("a", 1));
            List<Stock> saved = stocks.saveAll(List.of(old.with(5), new Stock("b", 1)));

            assertThat(saved).extracting(Stock::version).containsExactly(1, 0);
            assertThatThrownBy(() -> stocks.saveAll(List.of(new Stock("c", 1), old)))
                    .isInstanceOf(OptimisticLockingFailureException.class)
                    .hasMessageContaining("Stock at index 1 of the list");
            assertThatThrownBy(() -> stocks.deleteAll(List.of(saved.get(1), old)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(stocks.count()).isEqualTo(2);
            stocks.deleteAll(saved);
            assertThat(stocks.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void updateOrCreate_countsTheVersionOfTheRowThatThereIs(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Stock.class)) {
            Repository<Stock> stocks = bench.repository(Stock.class);
            Stock created = stocks.updateOrCreate(new Stock("a", 1), "article");
            Stock updated = stocks.updateOrCreate(new Stock("a", 2), "article");

            assertThat(created.version()).isZero();
            assertThat(updated).isEqualTo(new Stock(created.id(), "a", 2, 1));
            assertThat(stocks.update(updated.with(3)).version()).isEqualTo(2);
            assertThat(stocks.getOrCreate(new Stock("a", 9), "article")).isEqualTo(new Stock(created.id(), "a", 3, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastVersion_updateOrCreate_changesNothing(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Counted.class)) {
            Repository<Counted> counted = bench.repository(Counted.class);
            Counted last = counted.insert(new Counted(1, "a", Short.MAX_VALUE));

            assertThatThrownBy(() -> counted.updateOrCreate(new Counted(1, "a", (short) 0), "code"))
                    .isInstanceOf(FerroException.class);

            assertThat(counted.findAll()).containsExactly(last);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keysOfSeveralColumns_areWrittenInBulkAndLookedUp(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Seat.class)) {
            Repository<Seat> seats = bench.repository(Seat.class);
            List<Seat> taken = seats.insertAll(List.of(new Seat("A", 1, "ada", 0), new Seat("A", 2, "bob", 0)));

            assertThat(seats.getOrCreate(new Seat("A", 1, "cy", 0))).isEqualTo(taken.get(0));
            assertThat(seats.updateOrCreate(new Seat("A", 2, "cy", 0))).isEqualTo(new Seat("A", 2, "cy", 1));
            assertThat(seats.getOrCreate(new Seat("B", 1, "dee", 0))).isEqualTo(new Seat("B", 1, "dee", 0));
            assertThat(seats.findById(new SeatKey("A", 2))).contains(new Seat("A", 2, "cy", 1));
            seats.deleteAll(seats.findAll().toList());
            assertThat(seats.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sequence_givesKeysInBulkAndToWhatIsCreated(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Ticket.class)) {
            Repository<Ticket> tickets = bench.repository(Ticket.class);
            List<Ticket> many =
                    tickets.insertAll(List.of(new Ticket(null, "a"), new Ticket(null, "b"), new Ticket(null, "c")));

            assertThat(many).extracting(Ticket::id).containsExactly(1L, 2L, 3L);
            Ticket created = tickets.getOrCreate(new Ticket(null, "d"), "code");
            assertThat(created.id()).isNotNull();
            assertThat(tickets.updateOrCreate(new Ticket(null, "d"), "code")).isEqualTo(created);
        }
    }
}
