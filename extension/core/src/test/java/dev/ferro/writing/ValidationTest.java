package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.EntityValidation;
import dev.ferro.Ferro;
import dev.ferro.JakartaValidation;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities are checked before anything is borrowed, if anybody can check them. */
@Tag("Q1")
class ValidationTest {

    private TestDatabase database;
    private Ferro ferro;

    interface Later {}

    @Entity
    record Member(
            @Id long id,
            @Email @NotBlank String email,
            @Min(18) int age,
            @Size(max = 3, groups = Later.class) String nick) {}

    @Entity
    static class Tagged {
        @Id
        long id = 1;

        @Transient
        Map<String, @NotBlank String> tags = Map.of("CANARY", "");
    }

    private Repository<Member> members(DatabaseKind kind, UnaryOperator<Ferro.Builder> more) {
        database = kind.open();
        ferro = more.apply(Ferro.builder()
                        .connection(ConnectionSettings.builder("main")
                                .url(database.url())
                                .defaultConnection(true)
                                .build())
                        .entities(Member.class))
                .build();
        return ferro.repository(Member.class);
    }

    private Repository<Member> members(DatabaseKind kind) {
        return members(kind, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        ferro.close();
        database.close();
    }

    private static final Member GOOD = new Member(1, "ada@example.org", 36, "longer than three");
    private static final Member BAD = new Member(2, "CANARY", 4711 - 4710, "x");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void invalid_everyWriting_isRefusedBeforeAnythingIsBorrowed(DatabaseKind kind) {
        Repository<Member> members = members(kind);

        List<Runnable> writings = List.of(
                () -> members.insert(BAD),
                () -> members.update(BAD),
                () -> members.save(BAD),
                () -> members.getOrCreate(BAD),
                () -> members.updateOrCreate(BAD));
        assertThat(writings)
                .allSatisfy(writing -> assertThatThrownBy(writing::run)
                        .isInstanceOf(ConstraintViolationException.class)
                        .hasMessage("FERRO0119: Member is not valid: age (@Min), email (@Email)"));

        List<Runnable> lists = List.of(
                () -> members.insertAll(List.of(GOOD, BAD)),
                () -> members.updateAll(List.of(GOOD, BAD)),
                () -> members.saveAll(List.of(GOOD, BAD)));
        assertThat(lists)
                .allSatisfy(writing -> assertThatThrownBy(writing::run)
                        .isInstanceOf(ConstraintViolationException.class)
                        .hasMessageStartingWith("FERRO0119: Member at index 1 of the list is not valid: age (@Min)"));

        assertThat(ferro.connections().metrics("main").created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void valid_andDeletedThoughInvalid_pass(DatabaseKind kind) {
        Repository<Member> members = members(kind);
        ferro.schema().create("main");

        members.insert(GOOD);
        ferro.sql().execute("insert into member (id, email, age, nick) values (2, 'x', 1, 'x')");
        members.delete(BAD);

        assertThat(members.findAll()).containsExactly(GOOD);
    }

    @Test
    void violations_areThoseOfTheProvider() {
        Repository<Member> members = members(DatabaseKind.SQLITE);

        ConstraintViolationException failed =
                catchThrowableOfType(ConstraintViolationException.class, () -> members.insert(BAD));

        assertThat(failed.getConstraintViolations()).hasSize(2);
        assertThat(failed.getMessage()).doesNotContain("CANARY");
    }

    @Test
    void keyOfAMap_isAValueAndNotTold() {
        members(DatabaseKind.SQLITE);

        assertThatThrownBy(() -> ferro.repository(Tagged.class).insert(new Tagged()))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageStartingWith("FERRO0119: Tagged is not valid: tags")
                .hasMessageContaining("@NotBlank")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void turnedOff_everythingPasses() {
        Repository<Member> members = members(DatabaseKind.SQLITE, builder -> builder.validation(EntityValidation.NONE));
        ferro.schema().create("main");

        members.insert(BAD);

        assertThat(members.count()).isOne();
    }

    @Test
    void ownValidation_isCalledInstead() {
        List<String> named = new ArrayList<>();
        Repository<Member> members =
                members(DatabaseKind.SQLITE, builder -> builder.validation((entity, name) -> named.add(name)));
        ferro.schema().create("main");

        members.insertAll(List.of(BAD));
        members.delete(BAD);

        assertThat(named).containsExactly("Member at index 0 of the list");
    }

    @Test
    void ownValidator_isAsked() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Repository<Member> members = members(
                    DatabaseKind.SQLITE, builder -> builder.validation(JakartaValidation.of(factory.getValidator())));

            assertThatThrownBy(() -> members.insert(BAD)).isInstanceOf(ConstraintViolationException.class);
        }
    }
}
