package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Ref;
import dev.ferro.RoutingException;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A loaded reference finds its target itself, where it came from. */
@Tag("Q6")
class FollowedReferenceTest {

    @Entity
    record Remark(@Id long id, @ManyToOne Ref<Fact> about) {}

    private static Two on(DatabaseKind kind) {
        Two two = Two.on(kind);
        two.sql().execute("create table remark (id bigint primary key, about_id bigint not null)");
        two.facts().insert(new Fact(7, "seven"));
        two.ferro.repository(Remark.class).insert(new Remark(1, Ref.to(Fact.class, 7)));
        return two;
    }

    private static Ref<Fact> loaded(Two two, String connection) {
        return two.ferro
                .repository(Remark.class)
                .using(connection)
                .findById(1)
                .orElseThrow()
                .about();
    }

    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loadedReference_findsItsTargetWhereItCameFrom(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Ref<Fact> reference = loaded(two, "service");

            assertThat(reference.isLoaded()).isFalse();
            Fact fact = reference.find().orElseThrow();
            assertThat(fact).isEqualTo(new Fact(7, "seven"));
            assertThat(two.facts().originOf(fact)).contains("service");
            two.facts().using("service").deleteById(7);
            assertThat(reference.find()).as("asked again").isEmpty();
        }
    }

    @Tag("R15")
    @Tag("R16")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loadedReference_joinsItsTransactionAndNoOther(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Ref<Fact> reference = loaded(two, "service");
            two.service().run(transaction -> {
                two.facts().insert(new Fact(8, "eight"));
                two.sql().execute("update remark set about_id = 8");
                assertThat(loaded(two, "service").find()).contains(new Fact(8, "eight"));
            });
            two.ferro
                    .transactions()
                    .using("app")
                    .run(transaction ->
                            assertThatThrownBy(reference::find).isInstanceOf(ConnectionMismatchException.class));
        }
    }

    @Tag("R1c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceOfAClosedGeneration_isRefused(DatabaseKind kind) {
        try (Two two = on(kind)) {
            Ref<Fact> reference = loaded(two, "service");
            two.replace("service");

            assertThatThrownBy(reference::find)
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0019");
        }
    }

    @Test
    void madeReference_namesTheWay() {
        assertThatThrownBy(() -> Ref.to(Fact.class, 7).find())
                .isInstanceOf(RoutingException.class)
                .hasMessage("FERRO0120: this Ref<Fact> was made by the application, so it came from no connection; find"
                        + " its target by Repository.find(reference)");
    }
}
