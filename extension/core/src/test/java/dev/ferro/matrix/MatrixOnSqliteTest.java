package dev.ferro.matrix;

import dev.ferro.testing.databases.SqliteFile;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Not one operation in a file that nobody chose. */
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
class MatrixOnSqliteTest {

    @TestFactory
    Stream<DynamicTest> everyCombination() throws SQLException {
        SqliteFile service = SqliteFile.create();
        SqliteFile app = SqliteFile.create();
        Matrix matrix = new Matrix(new SqliteWitness(service, app));
        return matrix.tests().onClose(matrix::close).onClose(service::close).onClose(app::close);
    }
}
