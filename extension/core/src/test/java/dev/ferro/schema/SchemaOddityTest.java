package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.FerroException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.SchemaDifference;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody does on purpose, on both databases. */
@Tag("R20")
class SchemaOddityTest {

    @Entity
    @Table(name = "thing")
    record Thing(@Id int id, @Nullable String name) {}

    @Entity
    @Table(name = "thing")
    record Other(@Id int id, int name) {}

    @Entity
    record Referring(@Id int id, @ManyToOne Ref<Unmappable> unmappable) {}

    @Entity
    record Unmappable(@Id int id, Thread thread) {}

    @Entity
    @Table(name = "one_side")
    record One(
            @Id int id,
            @ManyToMany @JoinTable(name = "shared") Relation<Thing> things) {}

    @Entity
    @Table(name = "other_side")
    record Two(
            @Id String id,
            @ManyToMany @JoinTable(name = "shared") Relation<Thing> things) {}

    @Entity
    @Table(name = "\"it's; a \"\"table\"\".\n;\ndrop table thing; --\"")
    record Hostile(
            @Id @Column(name = "\"a.b\nc\"") int id,
            @Column(name = "\"/* -- ;\"", unique = true) String name,
            @ManyToOne @Nullable Ref<Hostile> self) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wideTable_isReadAndOnlyItsUnknownColumnsAreTold(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            StringBuilder table = new StringBuilder("create table thing (id integer primary key not null, name text");
            IntStream.range(0, 198)
                    .forEach(number -> table.append(", c").append(number).append(" text"));
            workshop.execute(table.append(")").toString());
            IntStream.range(0, 60)
                    .forEach(number ->
                            workshop.execute("create index i" + number + " on thing (c" + number + ", name)"));
            Ferro ferro = workshop.release(Thing.class);

            assertThat(ferro.schema().diff().additions()).isEmpty();
            assertThat(Workshop.kinds(ferro.schema().diff())).containsOnly(SchemaDifference.Kind.UNKNOWN_COLUMN);
            assertThat(ferro.schema().update().differences()).hasSize(198);
            assertThatCode(() -> ferro.schema().validate()).doesNotThrowAnyException();
        }
    }

    /** No insert ever sets it, so that none breaks. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void computedColumnOfNobody_breaksNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute("create table thing (id integer primary key not null, name text,"
                    + " twice int not null generated always as (id * 2) stored)");
            Ferro ferro = workshop.release(Thing.class);

            assertThat(ferro.schema().diff()).hasToString("column thing.twice is in no entity");
            assertThatCode(() -> ferro.schema().validate()).doesNotThrowAnyException();
            assertThatCode(() -> ferro.repository(Thing.class).insert(new Thing(1, "a")))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fortyJoinTables_areCreatedOnce(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(ManyJoins.class);

            ferro.schema().create();

            Workshop.assertNoDifference(ferro);
            assertThat(ferro.schema().script().split("create table", -1)).hasSize(1 + 1 + 1 + 40);
        }
    }

    /** Neither ends the comment or the statement that it stands in. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("Q8")
    void hostileNames_areNamesOnly(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            Ferro ferro = workshop.release(Hostile.class);
            String script = ferro.schema().diff().script();

            assertThat(script.lines().filter(line -> line.startsWith("-- ")))
                    .singleElement()
                    .asString()
                    .contains("is missing");
            ferro.schema().update();

            Workshop.assertNoDifference(ferro);
            Workshop.assertNoDifference(workshop.release(Thing.class));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hostileNames_inAScriptForByHand_stayComments(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.created(Thing.class);
            workshop.execute("alter table thing add column \"x\ny;\ndrop table thing\" text");

            String script = workshop.release(Thing.class).schema().diff().script();

            assertThat(script.lines()).isNotEmpty().allMatch(line -> line.startsWith("-- "));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noEntities_needNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute("create table somebodys (id int)");
            Ferro ferro = workshop.release();

            ferro.schema().create();

            assertThat(ferro.schema().update().isEmpty()).isTrue();
            assertThat(ferro.schema().script()).isEmpty();
            assertThat(ferro.schema().diff().isEmpty()).isTrue();
            assertThat(ferro.schema().diff().script()).isEmpty();
        }
    }

    /** It is told as soon as anything is to be done with the schema, and names the one at fault. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void entityThatCannotBeMapped_reachedByARelation_isNamed(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Referring.class)) {
            for (SchemaCall call : SchemaCall.values()) {
                assertThatThrownBy(() -> call.on(two.ferro().schema(), "service"))
                        .isInstanceOf(EntityMappingException.class)
                        .hasMessageContaining("Unmappable");
            }

            two.assertUntouched("app", "service");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void entitiesThatContradictEachOther_areBothNamedBeforeAnyConnection(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Thing.class, Other.class)) {
            for (SchemaCall call : SchemaCall.values()) {
                assertThatThrownBy(() -> call.on(two.ferro().schema(), "service"))
                        .isInstanceOf(EntityMappingException.class)
                        .hasMessageStartingWith("FERRO0127: table thing is mapped in ways that contradict each other")
                        .hasMessageContaining("Thing, ")
                        .hasMessageContaining("Other: column name is ");
            }

            two.assertUntouched("app", "service");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void joinTableThatTwoRelationsContradict_namesTheirEntities(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, One.class, Two.class)) {
            assertThatThrownBy(() -> two.ferro().schema().script("service"))
                    .isInstanceOf(EntityMappingException.class)
                    .hasMessageStartingWith("FERRO0127: table shared ")
                    .hasMessageContaining("One, ")
                    .hasMessageContaining("Two: ");
        }
    }

    /** Whether it is noticed depends on where the driver waits; nothing is ever half done, and the interrupt is kept. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20a")
    void interruptedThread_createsAllOrNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(Estate.ENTITIES);
            int all = ferro.schema().diff().differences().size();
            boolean created;
            boolean kept;
            Thread.currentThread().interrupt();
            try {
                ferro.schema().create();
                created = true;
            } catch (FerroException noticed) {
                created = false;
            } finally {
                kept = Thread.interrupted();
            }

            assertThat(kept).isTrue();
            assertThat(ferro.schema().diff().differences()).hasSize(created ? 0 : all);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rolledBackSession_leavesItsPhysicalConnectionClean(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(Thing.class);
            ferro.sessions().run(session -> {
                ferro.transactions().run(transaction -> {
                    ferro.schema().create();
                    transaction.setRollbackOnly();
                });
                ferro.schema().create();
            });

            Workshop.assertNoDifference(ferro);
        }
    }

    /** Nothing is remembered: the second answer is about the database as it is then. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tableThatIsDroppedMeanwhile_isMissingAgain(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.created(Thing.class);
            Workshop.assertNoDifference(ferro);

            workshop.execute("drop table thing");

            assertThat(ferro.schema().diff()).hasToString("table thing is missing");
            ferro.schema().create();
            Workshop.assertNoDifference(ferro);
        }
    }

    /** Who has registered a connection cannot see its secret in anything that schema work says. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R25")
    void log_namesTheConnectionAndNoSecret(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind);
                SchemaLog log = SchemaLog.open()) {
            Ferro first = workshop.created(Thing.class);
            first.repository(Thing.class).insert(new Thing(1, "CANARY"));
            first.repository(Thing.class).insert(new Thing(2, "CANARY"));
            workshop.release(UniqueThing.class).schema().update();

            assertThat(log.lines()).hasSize(1).allMatch(line -> line.startsWith("owner: "));
            assertThat(log.lines()).containsExactly("owner: table thing is missing; it is added");
            assertThat(String.join("\n", log.lines())).doesNotContain("CANARY", secret(workshop));
        }
    }

    @Entity
    @Table(name = "thing")
    record UniqueThing(
            @Id int id, @Column(unique = true) @Nullable String name) {}

    private static String secret(Workshop workshop) {
        return ConnectionSettings.builder("any")
                .url(workshop.database().url())
                .build()
                .password()
                .map(secret -> List.of(workshop.database().url().split("[:@]")).get(2))
                .orElse(workshop.database().url());
    }
}
