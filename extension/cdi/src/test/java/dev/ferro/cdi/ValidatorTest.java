package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entities are validated by the application's validator, or by the default one. */
@ExtendWith(TestDatabases.class)
@Tag("Q1")
class ValidatorTest {

    private static final AtomicInteger ASKED = new AtomicInteger();

    @Entity
    record Adult(@Id long id, @Min(18) int age) {}

    @Dependent
    static class Adults {
        @Inject
        Repository<Adult> adults;
    }

    @ApplicationScoped
    static class Validators {
        @Produces
        Validator validator() {
            ASKED.incrementAndGet();
            return Validation.buildDefaultValidatorFactory().getValidator();
        }
    }

    private static void refusesMinors(SqliteFile database, Class<?>... beans) {
        try (Application application = Application.with("ferro.url", database.url())
                .and("ferro.schema-generation", "create")
                .start(beans)) {
            Repository<Adult> adults = application.get(Adults.class).adults;
            adults.insert(new Adult(1, 18));
            assertThatThrownBy(() -> adults.insert(new Adult(2, 17)))
                    .isInstanceOf(ConstraintViolationException.class)
                    .hasMessage("FERRO0119: Adult is not valid: age (@Min)");
            assertThat(adults.count()).isOne();
        }
    }

    @Test
    void validatorOfTheApplication_isAskedOnce(SqliteFile database) {
        ASKED.set(0);
        refusesMinors(database, Adults.class, Validators.class);
        assertThat(ASKED).hasValue(1);
    }

    @Test
    void noValidator_theDefaultOneIsTaken(SqliteFile database) {
        refusesMinors(database, Adults.class);
    }
}
