package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What writes several instances writes all of them or none, and tells the instances so. */
@Tag("Q1")
class AllOrNoneTest {

    private Bench bench;

    @Entity
    static class Item {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true, nullable = false)
        String name;

        Item() {}

        Item(String name) {
            this.name = name;
        }
    }

    private Repository<Item> items(DatabaseKind kind) {
        bench = Bench.of(kind, Item.class);
        return bench.repository(Item.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newInstances_insertAll_returnsThemInOrderWithKeys(DatabaseKind kind) {
        List<Item> given = List.of(new Item("a"), new Item("b"), new Item("c"));

        List<Item> kept = items(kind).insertAll(given);

        assertThat(kept).isEqualTo(given).extracting(item -> item.id).doesNotContainNull();
        assertThat(kept).isSortedAccordingTo((one, other) -> Long.compare(one.id, other.id));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastIsDuplicate_insertAll_leavesNothingBehind(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        List<Item> given = List.of(new Item("a"), new Item("b"), new Item("a"));

        assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> items.insertAll(given));

        assertThat(items.count()).isZero();
        assertThat(given).extracting(item -> item.id).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastIsImpossible_insertAll_borrowsNothing(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> bench.repository(Item.class).insertAll(List.of(new Item("a"), new Item(null))))
                .withMessageContaining("Item.name is null");

        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastIsMissing_updateAll_changesNothing(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        Item there = items.insert(new Item("a"));
        there.name = "changed";
        Item missing = new Item("b");
        missing.id = 4711L;

        assertThatExceptionOfType(MissingEntityException.class)
                .isThrownBy(() -> items.updateAll(List.of(there, missing)));

        assertThat(items.findById(there.id).orElseThrow().name).isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastIsDuplicate_saveAll_changesNothing(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        Item there = items.insert(new Item("a"));
        there.name = "changed";
        Item fresh = new Item("changed");

        assertThatExceptionOfType(DuplicateEntityException.class)
                .isThrownBy(() -> items.saveAll(List.of(there, fresh)));

        assertThat(items.findAll()).extracting(item -> item.name).containsExactly("a");
        assertThat(fresh.id).isNull();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastIsMissing_deleteAll_deletesNothing(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        Item there = items.insert(new Item("a"));
        Item missing = new Item("b");
        missing.id = 4711L;

        assertThatExceptionOfType(MissingEntityException.class)
                .isThrownBy(() -> items.deleteAll(List.of(there, missing)));

        assertThat(items.existsById(there.id)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void presentAndNew_saveAllUpdateAllDeleteAll_work(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        Item there = items.insert(new Item("a"));
        there.name = "b";
        Item fresh = new Item("a");

        items.saveAll(List.of(there, fresh));
        fresh.name = "c";
        items.updateAll(List.of(there, fresh));
        assertThat(items.findAll()).extracting(item -> item.name).containsExactlyInAnyOrder("b", "c");

        items.deleteAll(List.of(there, fresh));
        assertThat(items.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedAll_sameConnectionAgain_isClean(DatabaseKind kind) {
        Repository<Item> items = items(kind);
        for (int round = 0; round < 12; round++) {
            List<Item> bad = List.of(new Item("a"), new Item("a"));
            assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> items.insertAll(bad));
        }

        items.insert(new Item("a"));

        assertThat(items.count()).isOne();
        assertThat(bench.created()).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void emptyList_everyOperation_borrowsNothing(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        Repository<Item> items = bench.repository(Item.class);

        assertThat(items.insertAll(List.of())).isEmpty();
        assertThat(items.updateAll(List.of())).isEmpty();
        assertThat(items.saveAll(List.of())).isEmpty();
        items.deleteAll(List.<Item>of());

        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullArgument_everyOperation_isRefusedBeforeBorrowing(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        Repository<Item> items = bench.repository(Item.class);

        refusesNull(() -> items.insert(null));
        refusesNull(() -> items.update(null));
        refusesNull(() -> items.save(null));
        refusesNull(() -> items.delete(null));
        refusesNull(() -> items.findById(null));
        refusesNull(() -> items.existsById(null));
        refusesNull(() -> items.deleteById(null));
        refusesNull(() -> items.insertAll(null));
        refusesNull(() -> items.insertAll(Arrays.asList(new Item("a"), null)));
        refusesNull(() -> items.findAll(null, null));
        refusesNull(() -> items.using(null));

        assertThat(bench.created()).isZero();
    }

    private static void refusesNull(Runnable operation) {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(operation::run);
    }
}
