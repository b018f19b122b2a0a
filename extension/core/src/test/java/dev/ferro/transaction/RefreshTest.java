package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.MissingEntityException;
import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An instance read again, where it came from. */
@Tag("Q1")
@Tag("R19")
class RefreshTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceOfAClass_getsWhatTheDatabaseHas(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            two.sql().execute("update note set text = 'changed elsewhere'");

            assertThat(two.notes().refresh(note.texted("mine"))).isSameAs(note);
            assertThat(note.text).isEqualTo("changed elsewhere");
            assertThat(two.notes().originOf(note)).contains("service");
            two.service().run(transaction -> {
                two.notes().refresh(note.texted("mine again"));
                assertThat(note.text).isEqualTo("changed elsewhere");
                assertThat(two.notes().findById(note.key()).orElseThrow()).isSameAs(note);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void record_comesBackAsANewOne(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Fact fact = two.facts().using("service").insert(new Fact(1, "x"));
            two.sql().execute("update fact set text = 'y'");

            Fact fresh = two.facts().refresh(fact);

            assertThat(fresh).isEqualTo(new Fact(1, "y"));
            assertThat(two.facts().originOf(fresh)).contains("service");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowThatIsGone_isMissing(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.facts().refresh(new Fact(1, "x")))
                    .isInstanceOf(MissingEntityException.class)
                    .hasMessageContaining("Fact to be refreshed was not found on connection 'app'");
            assertThatThrownBy(() -> two.notes().refresh(new Note("unsaved"))).isInstanceOf(RuntimeException.class);
        }
    }
}
