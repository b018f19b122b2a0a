package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same texts, read by us and by SQLite itself. */
@Tag("S2")
class SqliteAgreementTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        execute("create table x (a)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b', 'it''s;', \"a\", `a`, [a], x'53' from x",
                "; /* a */ ; select 1 -- ; open",
                "select 1 /* open; comment",
                "select 1 -- line\r; drop table x",
                "select 1 /* /* ; */",
                "\uFEFFselect 1;",
                "select a$b$ from (select 1 as a$b$);",
                "select 1.5e-3, .5, 0x1F, 1_000, 1.",
                "create trigger t after insert on x begin select case when 1 then 2 end; select 3; end;",
                "create temp trigger begin after insert on x begin select ';end;'; select 1 as [end;]; end",
                "explain query plan create temp trigger t after insert on x begin select 1; end",
                "insert into x values (1);",
                "replace into x values (1)",
                "values (1), (2)",
                "with q as (select 1) select * from q",
            })
    void singleStatement_inOurEyes_runsWholeOnSqlite(String sql) throws SQLException {
        assertThat(SqlText.parse(SQLITE, sql).isSingleStatement()).isTrue();

        execute(sql);
    }

    @Test
    void script_cutByUs_executesPieceByPiece() throws SQLException {
        String script = """
                -- a log; of what happens
                create table log (entry text);
                create trigger [on;insert] after insert on x when new.a <> ';' begin
                    insert into log values (case when new.a = 'a;b' then 'it''s; fine' else 'end;' end);
                    delete from log where entry = 'end;'; -- ; end;
                end; /* ; */ ;
                insert into x values ('a;b'); insert into x values (';')
                """;

        for (String statement : SqlText.parse(SQLITE, script).statements()) {
            execute(statement);
        }

        assertThat(queryText("select group_concat(entry, '|') from log")).isEqualTo("it's; fine");
        assertThat(queryText("select count(*) from x")).isEqualTo("2");
    }

    @Test
    void secondStatement_whichWeCutOff_isSilentlyIgnoredBySqlite() throws SQLException {
        String sql = "select 1; insert into x values (1)";
        assertThat(SqlText.parse(SQLITE, sql).statements()).hasSize(2);

        execute(sql);

        assertThat(queryText("select count(*) from x")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select ?, '?', \"a?\" from (select 1 as \"a?\") -- ?",
                "select ?1, ?, :a, @b, $c, #d, :a",
                "select $a::b, $a(;'), ?",
                "select `?`, [?], ? from (select 1 as [?])",
            })
    void parameters_inOurEyes_areThoseOfSqlite(String sql) throws SQLException {
        SqlText text = SqlText.parse(SQLITE, sql);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(text.placeholders() + text.namedPlaceholders().size())
                    .isEqualTo(statement.getParameterMetaData().getParameterCount());
        }
    }

    @Test
    void generatedStatements_cutFromScript_compileOnSqlite() throws SQLException {
        long seed = System.nanoTime();
        RandomSql sql = new RandomSql(SQLITE, new Random(seed));
        for (int round = 0; round < 500; round++) {
            String script = "select 1;" + sql.statement() + sql.separator() + sql.statement();
            for (String statement : SqlText.parse(SQLITE, script).statements()) {
                assertThat(compiles(statement))
                        .as("seed %d: %s", seed, statement)
                        .isEmpty();
            }
        }
    }

    private String compiles(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.isClosed() ? "closed" : "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String queryText(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
