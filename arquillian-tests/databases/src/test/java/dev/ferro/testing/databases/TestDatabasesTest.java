package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabases.class)
class TestDatabasesTest {

    private static final Set<SqliteFile> SEEN = new HashSet<>();

    private SqliteFile before;

    @BeforeEach
    void remember(SqliteFile file) {
        before = file;
    }

    @RepeatedTest(2)
    void parameterOfATest_isFreshForItAndTheSameBeforeIt(SqliteFile file) {
        assertThat(file).isSameAs(before);
        assertThat(file.path()).exists();
        assertThat(SEEN.add(file)).isTrue();
    }

    @AfterAll
    static void parametersOfTests_areClosedAfterThem() {
        assertThat(SEEN).hasSize(2).allSatisfy(file -> assertThat(file.path()).doesNotExist());
    }

    @Nested
    class OfABeforeAll {

        private static PostgresqlDatabase forAll;

        @BeforeAll
        static void remember(PostgresqlDatabase database) {
            forAll = database;
        }

        @RepeatedTest(2)
        void parameter_isTheOneOfTheClass(PostgresqlDatabase database) {
            assertThat(database).isSameAs(forAll);
        }
    }

    @Nested
    class OfAConstructor {

        private static final Set<SqliteFile> GIVEN = new HashSet<>();

        private final SqliteFile given;

        OfAConstructor(SqliteFile given) {
            this.given = given;
        }

        @RepeatedTest(2)
        void parameter_isTheOneOfTheClass(SqliteFile file) {
            assertThat(file).isSameAs(given);
            GIVEN.add(file);
        }

        @AfterAll
        static void parameter_isMadeOnce() {
            assertThat(GIVEN).hasSize(1);
        }
    }
}
