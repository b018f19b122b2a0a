package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.DuplicateEntityException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities of unusual shape. */
@Tag("Q1")
class EntityShapeTest {

    @Entity
    record OnlyKey(@Id String id) {}

    @Entity
    static class OnlyGeneratedKey {
        @Id
        @GeneratedValue
        Long id;
    }

    @MappedSuperclass
    abstract static class Root {
        @Id
        @GeneratedValue
        private Long id;
    }

    /** Says nothing, and hides nothing of its parent. */
    abstract static class Between extends Root {
        String forgotten = "not mine";
    }

    @MappedSuperclass
    abstract static class Named extends Between {
        @Column(name = "label", nullable = false)
        protected String name;
    }

    @Entity
    static final class Leaf extends Named {
        private static final String CONSTANT = "static";

        private int leaves;

        @Transient
        private String shown = CONSTANT;

        private transient String unsaid = CONSTANT;

        private Leaf() {}
    }

    @Entity
    static class Defaulted {
        @Id
        Integer id;

        @Column(insertable = false, updatable = false, nullable = false)
        String origin;

        @Column(updatable = false)
        String created;

        @Column(insertable = false)
        String changed;

        static Defaulted of(int id, String origin, String created, String changed) {
            Defaulted row = new Defaulted();
            row.id = id;
            row.origin = origin;
            row.created = created;
            row.changed = changed;
            return row;
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onlyAKey_everyOperation_works(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, OnlyKey.class)) {
            Repository<OnlyKey> repository = bench.repository(OnlyKey.class);
            OnlyKey key = new OnlyKey("k");

            repository.insert(key);
            assertThatExceptionOfType(DuplicateEntityException.class).isThrownBy(() -> repository.insert(key));
            assertThat(repository.save(key)).isEqualTo(key);
            assertThat(repository.update(key)).isEqualTo(key);
            assertThat(repository.findAll()).containsExactly(key);
            repository.delete(key);
            assertThat(repository.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void onlyAGeneratedKey_insert_givesKeys(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, OnlyGeneratedKey.class)) {
            List<OnlyGeneratedKey> kept = bench.repository(OnlyGeneratedKey.class)
                    .insertAll(List.of(new OnlyGeneratedKey(), new OnlyGeneratedKey()));

            assertThat(kept.get(0).id).isLessThan(kept.get(1).id);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void mappedSuperclasses_withAPlainClassBetween_areAllRead(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Leaf.class)) {
            Leaf leaf = new Leaf();
            leaf.name = "oak";
            leaf.leaves = 7;
            bench.repository(Leaf.class).insert(leaf);

            Leaf found = bench.repository(Leaf.class).findAll().findFirst().orElseThrow();

            assertThat(found.name).isEqualTo("oak");
            assertThat(found.leaves).isEqualTo(7);
            assertThat(found.shown).isEqualTo("static");
            assertThat(found.unsaid).isEqualTo("static");
            assertThat(bench.sql().fetchOne("select * from leaf").orElseThrow().columns())
                    .containsExactlyInAnyOrder("id", "label", "leaves");
        }
    }

    private static Bench defaulted(DatabaseKind kind) {
        Bench bench = Bench.untouched(kind);
        bench.sql()
                .execute("create table defaulted (id integer primary key, origin text default 'db' not null,"
                        + " created text, changed text default 'db')");
        return bench;
    }

    private static String row(Bench bench) {
        return bench.value(String.class, "select origin || ' ' || created || ' ' || changed from defaulted");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnsNotInsertable_insert_keepTheDatabasesDefault(DatabaseKind kind) {
        try (Bench bench = defaulted(kind)) {
            bench.repository(Defaulted.class).insert(Defaulted.of(1, null, "me", "me"));

            assertThat(row(bench)).isEqualTo("db me db");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnsNotUpdatable_update_stayAsTheyWere(DatabaseKind kind) {
        try (Bench bench = defaulted(kind)) {
            bench.repository(Defaulted.class).insert(Defaulted.of(1, null, "me", null));

            bench.repository(Defaulted.class).update(Defaulted.of(1, null, "you", "you"));

            assertThat(row(bench)).isEqualTo("db me you");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnUpdatableButNotInsertable_saveOfPresentRow_takesTheGivenValue(DatabaseKind kind) {
        try (Bench bench = defaulted(kind)) {
            bench.repository(Defaulted.class).insert(Defaulted.of(1, null, "me", null));

            bench.repository(Defaulted.class).save(Defaulted.of(1, null, "you", "saved"));

            assertThat(row(bench)).isEqualTo("db me saved");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void impossibleValue_delete_isNotLookedAt(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Leaf.class)) {
            Leaf leaf = new Leaf();
            leaf.name = "oak";
            bench.repository(Leaf.class).insert(leaf);
            leaf.name = null;

            bench.repository(Leaf.class).delete(leaf);

            assertThat(bench.repository(Leaf.class).count()).isZero();
        }
    }
}
