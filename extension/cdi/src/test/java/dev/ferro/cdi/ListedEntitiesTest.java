package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.util.TypeLiteral;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entities that no injection point asks for: {@code ferro.entities}. */
@ExtendWith(TestDatabases.class)
class ListedEntitiesTest {

    private static Application.Builder listing(SqliteFile database, String entities) {
        return Application.with("ferro.url", database.url())
                .and("ferro.schema-generation", "create")
                .and("ferro.entities", entities);
    }

    private static Throwable failure(SqliteFile database, String entities) {
        return catchThrowable(() -> listing(database, entities).start());
    }

    @Test
    @Tag("R20")
    void listedEntities_schemaGenerated_haveTables(SqliteFile database) {
        String entities = User.class.getName() + ", " + PipelineEvent.class.getName();
        try (Application application = listing(database, entities).start()) {
            Sql sql = application.get(Sql.class);

            assertThat(sql.fetchAll("select name from sqlite_master where name in ('users', 'pipeline_events')"))
                    .hasSize(2);
        }
    }

    @Test
    @Tag("R11")
    void listedEntity_selected_hasRepository(SqliteFile database) {
        try (Application application = listing(database, User.class.getName()).start()) {
            Repository<User> users = application.get(new TypeLiteral<Repository<User>>() {});

            assertThat(users.count()).isZero();
        }
    }

    @Test
    void listedPackage_isRefused(SqliteFile database) {
        assertThat(failure(database, "dev.ferro.cdi"))
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "FERRO0001: invalid settings: ferro.entities: 'dev.ferro.cdi' is no class; list entity classes"
                                + " by their full names, not packages");
    }

    @Test
    void listedClass_withoutEntity_isRefused(SqliteFile database) {
        assertThat(failure(database, "java.lang.String"))
                .hasMessage("FERRO0030: java.lang.String (asked for by ferro.entities) is no entity; add"
                        + " @jakarta.persistence.Entity to it");
    }

    @Test
    void listedNonsense_isRefused(SqliteFile database) {
        assertThat(failure(database, "not a class"))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("FERRO0001: invalid settings: ferro.entities: ");
    }
}
