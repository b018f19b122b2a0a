package dev.ferro.relation;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Fetch.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.DatabaseFault;
import dev.ferro.ForeignKeyException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a foreign key of an existing table says about deletion is what happens, and what is read afterwards. */
@Tag("Q6")
class OnDeleteTest {

    @Entity
    static class Shelf {

        @Id
        long id;

        @OneToMany(mappedBy = "shelf")
        Relation<Box> boxes = Relation.none();

        Shelf() {}

        Shelf(long id) {
            this.id = id;
        }

        Relation<Box> boxes() {
            return boxes;
        }
    }

    @Entity
    static class Box {

        @Id
        long id;

        @ManyToOne
        @Nullable
        Ref<Shelf> shelf;

        @ManyToMany
        Relation<Shelf> labels = Relation.none();

        Box() {}

        Box(long id, long shelf) {
            this.id = id;
            this.shelf = Ref.to(Shelf.class, shelf);
        }

        @Nullable
        Ref<Shelf> shelf() {
            return shelf;
        }
    }

    private static Bench with(DatabaseKind kind, String onDelete) {
        Bench bench = Bench.untouched(kind);
        bench.sql().execute("create table shelf (id bigint primary key)");
        bench.sql()
                .execute("create table box (id bigint primary key, shelf_id bigint references shelf(id) on delete "
                        + onDelete + ")");
        bench.sql()
                .execute("create table box_shelf (box_id bigint references box(id) on delete cascade, labels_id bigint"
                        + " references shelf(id) on delete cascade, primary key (box_id, labels_id))");
        bench.repository(Shelf.class).insertAll(List.of(new Shelf(1), new Shelf(2)));
        bench.repository(Box.class).insertAll(List.of(new Box(1, 1), new Box(2, 1), new Box(3, 2)));
        return bench;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cascade_takesTheOtherSideAlong(DatabaseKind kind) {
        try (Bench bench = with(kind, "cascade")) {
            bench.ferro().transactions().run(transaction -> {
                Repository<Shelf> shelves = bench.repository(Shelf.class);
                Shelf shelf = shelves.query()
                        .where(attribute(Shelf.class, "id").equalTo(1))
                        .fetch(relation(Shelf::boxes))
                        .single();
                List<Box> boxes = shelf.boxes().list();
                shelves.delete(shelf);

                assertThat(bench.repository(Box.class).count()).isEqualTo(1);
                assertThat(bench.repository(Box.class).findById(boxes.get(0).id))
                        .isEmpty();
                assertThat(shelf.boxes().query().list()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void setNull_leavesTheOtherSideWithoutReference(DatabaseKind kind) {
        try (Bench bench = with(kind, "set null")) {
            bench.ferro().transactions().run(transaction -> {
                Repository<Box> boxes = bench.repository(Box.class);
                Box known = boxes.findById(1).orElseThrow();
                bench.repository(Shelf.class).deleteById(1);

                assertThat(boxes.findById(1)).containsSame(known);
                assertThat(known.shelf()).as("as the database has it now").isNull();
                assertThat(boxes.count()).isEqualTo(3);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void restrict_keepsBoth(DatabaseKind kind) {
        try (Bench bench = with(kind, "restrict")) {
            assertThatThrownBy(() -> bench.repository(Shelf.class).deleteById(1))
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            refused -> assertThat(refused.fault().kind()).isEqualTo(DatabaseFault.Kind.FOREIGN_KEY));
            assertThat(bench.repository(Shelf.class).count()).isEqualTo(2);
            assertThat(bench.repository(Shelf.class)
                            .findById(1)
                            .orElseThrow()
                            .boxes()
                            .count())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void joinRows_goWithEitherSide(DatabaseKind kind) {
        try (Bench bench = with(kind, "set null")) {
            Box box = bench.repository(Box.class).findById(3).orElseThrow();
            box.labels.addAll(bench.repository(Shelf.class).findAll().toList());
            assertThat(box.labels.count()).isEqualTo(2);

            bench.repository(Shelf.class).deleteById(1);
            assertThat(box.labels.list()).extracting(shelf -> shelf.id).containsExactly(2L);
            bench.repository(Box.class).delete(box);
            assertThat(bench.value(Number.class, "select count(*) from box_shelf")
                            .intValue())
                    .isZero();
        }
    }

    @Tag("S4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void joinToARowThatIsGone_isAForeignKeyErrorOfTheRelation(DatabaseKind kind) {
        try (Bench bench = with(kind, "cascade")) {
            Shelf gone = bench.repository(Shelf.class).findById(2).orElseThrow();
            Box box = bench.repository(Box.class).findById(1).orElseThrow();
            bench.repository(Shelf.class).deleteById(2);

            assertThatThrownBy(() -> box.labels.add(gone))
                    .isInstanceOfSatisfying(ForeignKeyException.class, refused -> {
                        assertThat(refused.entity()).contains("Box");
                        assertThat(refused.attributes()).containsExactly("labels");
                    })
                    .hasMessageContaining("Relation<Box.labels>");
        }
    }
}
