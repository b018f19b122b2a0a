package dev.ferro.schema;

import static dev.ferro.SchemaDifference.Kind.CHECK;
import static dev.ferro.SchemaDifference.Kind.COLUMN;
import static dev.ferro.SchemaDifference.Kind.FOREIGN_KEY;
import static dev.ferro.SchemaDifference.Kind.GENERATION;
import static dev.ferro.SchemaDifference.Kind.INDEX;
import static dev.ferro.SchemaDifference.Kind.NULLABILITY;
import static dev.ferro.SchemaDifference.Kind.PRIMARY_KEY;
import static dev.ferro.SchemaDifference.Kind.SEQUENCE;
import static dev.ferro.SchemaDifference.Kind.TABLE;
import static dev.ferro.SchemaDifference.Kind.TYPE;
import static dev.ferro.SchemaDifference.Kind.UNIQUE;
import static dev.ferro.SchemaDifference.Kind.UNKNOWN_COLUMN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.SchemaDiff;
import dev.ferro.SchemaDifference;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From one release to the next: update adds, and never drops or narrows; what it leaves it tells. */
@Tag("R20")
class SchemaChangeTest {

    @Entity
    @Table(name = "thing")
    record Thing(@Id Long id, String name) {}

    @Entity
    @Table(name = "thing")
    record WithNote(@Id Long id, String name, @Nullable String note) {}

    @Entity
    @Table(name = "thing")
    record WithNeeded(
            @Id Long id,
            String name,
            @Column(nullable = false) String needed) {}

    @Entity
    @Table(name = "thing")
    record Nameless(@Id Long id) {}

    @Entity
    @Table(name = "thing")
    record Renamed(@Id Long id, String title) {}

    @Entity
    @Table(name = "thing")
    record Retyped(@Id Long id, Integer name) {}

    @Entity
    @Table(name = "thing")
    record Needed(@Id Long id, @Column(nullable = false) String name) {}

    @Entity
    @Table(name = "thing")
    record Unique(@Id Long id, @Column(unique = true) String name) {}

    @Entity
    @Table(
            name = "thing",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "both",
                            columnNames = {"name", "needed"}))
    record UniqueOverNeeded(
            @Id Long id,
            String name,
            @Column(nullable = false) String needed) {}

    @Entity
    @Table(name = "thing")
    record OtherKey(Long id, @Id String name) {}

    @Entity
    @Table(name = "thing")
    record Numbered(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Long id,

            String name) {}

    @Entity
    @Table(name = "owner")
    record Owner(@Id Long id) {}

    @Entity
    @Table(name = "thing")
    record Owned(
            @Id Long id, String name, @ManyToOne @Nullable Ref<Owner> owner) {}

    @Entity
    @Table(name = "thing")
    record OwnedByName(
            @Id Long id,
            @ManyToOne @JoinColumn(name = "name") @Nullable Ref<Person> owner) {}

    @Entity
    @Table(name = "person")
    record Person(@Id String id) {}

    enum Size {
        S,
        L
    }

    enum MoreSizes {
        S,
        M,
        L
    }

    @Entity
    @Table(name = "thing")
    record Sized(@Id Long id, @Enumerated(EnumType.STRING) Size name) {}

    @Entity
    @Table(name = "thing")
    record SizedMore(
            @Id Long id, @Enumerated(EnumType.STRING) MoreSizes name) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newTable_isAdded(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(Owned.class);

            assertThat(Workshop.kinds(next.schema().diff())).containsExactly(TABLE, COLUMN, INDEX);
            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
        }
    }

    /** Its index is one of the differences only where the column is there already. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newColumn_isAddedWithItsForeignKeyAndIndex(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class, Owner.class).repository(Thing.class).insert(new Thing(1L, "a"));
            Ferro next = workshop.release(Owned.class);

            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
            assertThat(next.repository(Owned.class).findById(1L)).contains(new Owned(1L, "a", null));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newColumn_thatTakesNull_isAdded(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "a"));
            Ferro next = workshop.release(WithNote.class);

            assertThat(next.schema().diff().differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(COLUMN);
                assertThat(difference.description()).isEqualTo("column thing.note is missing");
                assertThat(difference.breaking()).isTrue();
                assertThat(difference.isAddition()).isTrue();
            });
            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
            assertThat(next.repository(WithNote.class).findAll()).containsExactly(new WithNote(1L, "a", null));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newColumn_thatTakesNoNull_isAddedToAnEmptyTable(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(WithNeeded.class);

            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newColumn_thatTakesNoNull_isLeftWhereThereAreRows(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "a"));
            Ferro next = workshop.release(UniqueOverNeeded.class, Owner.class);

            SchemaDiff left = next.schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(COLUMN, UNIQUE);
            assertThat(left.differences()).noneMatch(SchemaDifference::isAddition);
            assertThat(left.toString())
                    .contains("column thing.needed is missing; it must not be null")
                    .contains("unique constraint both of table thing (name, needed) is missing; it needs the column");
            assertThat(next.schema().diff()).isEqualTo(left);
            assertThat(next.repository(Owner.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnOfNoEntity_isKept(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "a"));
            Ferro next = workshop.release(Nameless.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(UNKNOWN_COLUMN);
                assertThat(difference.description()).isEqualTo("column thing.name is in no entity");
                assertThat(difference.breaking()).isFalse();
            });
            assertThat(workshop.release(Thing.class).repository(Thing.class).findAll())
                    .containsExactly(new Thing(1L, "a"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnOfNoEntity_thatMustBeSet_breaksInserts(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Needed.class);
            Ferro next = workshop.release(Nameless.class);

            assertThat(next.schema().diff().breaking())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.description())
                            .isEqualTo("column thing.name is in no entity, and must not be null"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void renamedColumn_isSuspected(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "a"));
            Ferro next = workshop.release(Renamed.class);

            SchemaDiff diff = next.schema().diff();

            assertThat(Workshop.kinds(diff)).containsExactly(COLUMN, UNKNOWN_COLUMN);
            assertThat(diff.byHand()).singleElement().satisfies(difference -> {
                assertThat(difference.description())
                        .isEqualTo("column thing.name is in no entity; perhaps it is title under its old name");
                workshop.execute(difference.advice().get(0));
            });
            Workshop.assertNoDifference(next);
            assertThat(next.repository(Renamed.class).findAll()).containsExactly(new Renamed(1L, "a"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void retypedColumn_isLeftAndBreaks(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(Retyped.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(TYPE);
                assertThat(difference.description())
                        .isEqualToIgnoringCase("column thing.name is to be integer; it is text");
                assertThat(difference.breaking()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnMadeNullable_isLeftAndBreaks(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Needed.class);
            Ferro next = workshop.release(Thing.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(NULLABILITY);
                assertThat(difference.description()).isEqualTo("column thing.name is to take null");
                assertThat(difference.breaking()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnMadeNotNull_isLeftAndBreaksNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(Needed.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(NULLABILITY);
                assertThat(difference.description()).isEqualTo("column thing.name is not to take null");
                assertThat(difference.breaking()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void columnMadeUnique_isSo(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class)
                    .repository(Thing.class)
                    .insertAll(List.of(new Thing(1L, "a"), new Thing(2L, "b")));
            Ferro next = workshop.release(Unique.class);

            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20a")
    void columnMadeUnique_overDuplicates_isLeftAndTheRestIsAdded(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class)
                    .repository(Thing.class)
                    .insertAll(List.of(new Thing(1L, "a"), new Thing(2L, "a")));
            Ferro next = workshop.release(Unique.class, Owner.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(UNIQUE);
                assertThat(difference.description()).endsWith("is missing; rows that are there contradict it");
                assertThat(difference.isAddition()).isFalse();
                assertThat(difference.advice()).isNotEmpty();
            });
            assertThat(next.repository(Owner.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherPrimaryKey_isLeftAndBreaks(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);

            SchemaDiff left = workshop.release(OtherKey.class).schema().update();

            assertThat(left.breaking()).anySatisfy(difference -> {
                assertThat(difference.kind()).isEqualTo(PRIMARY_KEY);
                assertThat(difference.description())
                        .isEqualTo("the primary key of table thing is to be name; it has the columns id");
            });
        }
    }

    /** On SQLite every integer key is numbered, whoever wanted it. */
    @Test
    void keyMadeNumbered_onPostgresql_isLeftWithTheStatement() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(Numbered.class);

            SchemaDiff left = next.schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(GENERATION);
            workshop.execute(left.differences().get(0).advice().get(0));
            Workshop.assertNoDifference(next);
        }
    }

    @Test
    void foreignKey_onPostgresql_isAddedWithItsIndex() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(OwnedByName.class);

            assertThat(Workshop.kinds(next.schema().diff())).containsExactly(TABLE, INDEX, FOREIGN_KEY);
            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
        }
    }

    @Test
    void foreignKey_onPostgresql_isLeftWhereRowsContradictIt() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "nobody"));
            Ferro next = workshop.release(OwnedByName.class);

            SchemaDiff left = next.schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(FOREIGN_KEY);
            assertThat(left.toString()).endsWith("rows that are there contradict it");
        }
    }

    @Test
    void foreignKey_onSqlite_isLeft() {
        try (Workshop workshop = Workshop.on(DatabaseKind.SQLITE)) {
            workshop.created(Thing.class);

            SchemaDiff left = workshop.release(OwnedByName.class).schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(FOREIGN_KEY);
            assertThat(left.toString())
                    .isEqualTo("the foreign key thing_name_fkey of table thing (name) to person is missing;"
                            + " only a new table can have it");
        }
    }

    @Test
    void check_onPostgresql_isAdded() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(Thing.class);
            Ferro next = workshop.release(Sized.class);

            assertThat(Workshop.kinds(next.schema().diff())).containsExactly(CHECK);
            assertThat(next.schema().update().isEmpty()).isTrue();

            Workshop.assertNoDifference(next);
        }
    }

    @Test
    void check_onPostgresql_isLeftWhereRowsContradictIt() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(Thing.class).repository(Thing.class).insert(new Thing(1L, "XXL"));
            Ferro next = workshop.release(Sized.class, Owner.class);

            SchemaDiff left = next.schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(CHECK);
            assertThat(left.toString()).endsWith("rows that are there contradict it");
            assertThat(next.repository(Owner.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void constantAdded_isLeftAndBreaks(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Sized.class);
            Ferro next = workshop.release(SizedMore.class);

            SchemaDiff left = next.schema().update();

            assertThat(left.breaking()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(CHECK);
                assertThat(difference.description())
                        .isEqualTo("the check thing_name_check of column thing.name is to allow 'S', 'M', 'L';"
                                + " thing_name_check allows 'S', 'L'");
            });
            if (kind == DatabaseKind.POSTGRESQL) {
                workshop.execute(left.differences().get(0).advice().toArray(String[]::new));
                Workshop.assertNoDifference(next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void constantTaken_isLeftAndBreaksNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(SizedMore.class);

            SchemaDiff left = workshop.release(Sized.class).schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(CHECK);
            assertThat(left.breaking()).isEmpty();
        }
    }

    @Entity
    @Table(name = "counted")
    @SequenceGenerator(name = "steps", allocationSize = 1)
    record ByOne(@Id @GeneratedValue(generator = "steps") Long id) {}

    @Entity
    @Table(name = "counted")
    @SequenceGenerator(name = "steps", allocationSize = 5)
    record ByFive(@Id @GeneratedValue(generator = "steps") Long id) {}

    @Test
    void increment_onPostgresql_isLeft() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.created(ByOne.class);
            Ferro next = workshop.release(ByFive.class);

            SchemaDiff left = next.schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(SEQUENCE);
            assertThat(left.toString()).isEqualTo("sequence steps is to count by 5; it counts by 1");
            workshop.execute(left.differences().get(0).advice().get(0));
            Workshop.assertNoDifference(next);
        }
    }

    /** What a hand-made schema names otherwise, or orders otherwise, is no difference. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handMadeSchema_thatMeansTheSame_differsInNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute(
                    kind == DatabaseKind.POSTGRESQL
                            ? "create table person (id varchar constraint my_key primary key)"
                            : "CREATE TABLE Person (ID varchar PRIMARY KEY)",
                    kind == DatabaseKind.POSTGRESQL
                            ? "create table thing (name text references person, id int8 not null, primary key (id))"
                            : "CREATE TABLE thing (name text references PERSON, id INTEGER primary key)",
                    "create index by_whom on thing (name, id)");
            if (kind == DatabaseKind.POSTGRESQL) {
                workshop.execute("alter table person alter column id type text");
            }

            Workshop.assertNoDifference(workshop.release(OwnedByName.class));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void view_isNoTableToBeCreated_andNeedsItsColumnsOnly(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute(
                    "create table base (id bigint primary key, label text)",
                    "create view thing as select id, label as name from base");
            Ferro fits = workshop.release(Thing.class);
            Ferro lacks = workshop.release(WithNote.class);

            fits.schema().create();
            fits.schema().validate();

            Workshop.assertNoDifference(fits);
            assertThat(lacks.schema().update().toString()).isEqualTo("column thing.note is missing in the view");
        }
    }
}
