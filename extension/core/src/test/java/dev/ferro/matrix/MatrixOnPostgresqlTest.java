package dev.ferro.matrix;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Not one operation on a role that nobody chose, by the word of the server. */
@Tag("R12")
@Tag("R12a")
@Tag("R13")
@Tag("R15")
@Tag("R16")
@Tag("R17")
@Tag("R19")
@Tag("R19a")
@Tag("R1c")
@Tag("R22")
@Tag("AE3")
@Tag("AE4")
@ExtendWith(TestDatabases.class)
@DisabledIfEnvironmentVariable(named = "FERRO_TEST_POSTGRES_URL", matches = ".+", disabledReason = "has no log")
@DisabledIfEnvironmentVariable(
        named = "FERRO_TEST_POSTGRES_LOG_STATEMENT",
        matches = "none|ddl|mod",
        disabledReason = "says too little")
class MatrixOnPostgresqlTest {

    @TestFactory
    Stream<DynamicTest> everyCombination(PostgresqlDatabase database) throws SQLException {
        Matrix matrix = new Matrix(new PostgresqlWitness(database));
        return matrix.tests().onClose(matrix::close);
    }
}
