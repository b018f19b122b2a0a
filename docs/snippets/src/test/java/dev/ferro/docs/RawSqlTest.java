package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Ferro;
import dev.ferro.InvalidSqlException;
import dev.ferro.Row;
import dev.ferro.Sql;
import dev.ferro.StatementException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about raw SQL. */
class RawSqlTest {

    @TempDir
    Path directory;

    Ferro ferro;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        ferro.repository(Book.class).using("service").insert(Shop.book("978-0"));
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void fetch_rows_areOrderedMaps() {
        Sql sql = ferro.sql();
        // tag::fetch[]
        List<Row> rows = sql.fetchAll("select title, price from book where price > ? order by title", 10.0);
        Optional<Row> first = sql.fetchOne("select title from book where isbn = ?", "978-0");
        BigDecimal price = rows.get(0).get("price", BigDecimal.class).orElseThrow();
        // end::fetch[]
        assertThat(rows.get(0).columns()).containsExactly("title", "price");
        assertThat(first).isPresent();
        assertThat(price).isEqualByComparingTo("12.50");
    }

    // tag::record[]
    record Priced(String title, BigDecimal price) {}

    List<Priced> expensive(Sql sql) {
        return sql.fetchAll(Priced.class, "select title, price from book where price > ?", 10.0);
    }
    // end::record[]

    @Test
    void fetch_asRecords_matchesColumnsByName() {
        assertThat(expensive(ferro.sql())).containsExactly(new Priced("Notes", new BigDecimal("12.5")));
    }

    @Test
    void execute_statement_countsRows() {
        Sql sql = ferro.sql();
        // tag::execute[]
        long raised = sql.using("service").execute("update book set price = price + ? where isbn = ?", 1.0, "978-0");
        // end::execute[]
        assertThat(raised).isEqualTo(1);
    }

    @Test
    void execute_twoStatements_isRefused() {
        assertThatThrownBy(() -> ferro.sql().execute("delete from book; delete from book"))
                .isInstanceOf(InvalidSqlException.class)
                .hasMessage("FERRO0052: 2 statements in one call, of which only one may be given; call once for each:"
                        + " delete from book; delete from book");
    }

    @Test
    void failure_literalInText_isMasked() {
        assertThatThrownBy(() -> ferro.sql().fetchAll("select * form book where isbn = '978-0'"))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("select * form book where isbn = '…'")
                .hasMessageNotContaining("978-0");
    }

    @Test
    void dataSource_leftDirty_isCleanForTheNext() throws SQLException {
        // tag::datasource[]
        DataSource service = ferro.dataSource("service");
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("delete from book"); // and no commit
        }
        long left = ferro.repository(Book.class).count(); // 1: what is left open is rolled back
        // end::datasource[]
        assertThat(left).isEqualTo(1);
    }
}
