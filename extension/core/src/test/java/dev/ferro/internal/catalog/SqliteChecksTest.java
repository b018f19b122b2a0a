package dev.ferro.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Database;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks out of texts that SQLite took, in any spelling. */
@Tag("R20")
@ExtendWith(TestDatabases.class)
class SqliteChecksTest {

    private Connection connection;
    private Reading reading;

    @BeforeEach
    void open(SqliteFile file) throws SQLException {
        connection = file.connect();
        reading = new Reading(Database.SQLITE, connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "kind text check (\"kind\" in ('B', 'A')) | 'B', 'A'",
                "kind text CHECK(KIND IN('A','B')) | 'A', 'B'",
                "kind text check ([Kind] in ('A')) | 'A'",
                "kind text check (`kind` in ('A')) | 'A'",
                "kind text check ((((kind) in ('A', ('B'))))) | 'A', 'B'",
                "kind text check (kind = 'A') | 'A'",
                "kind text default 'check (kind in (''C''))' check (kind in ('A')) | 'A'",
                "kind text /* check (kind in ('C')) */ check /* ( */ (kind in ('A' /* ' */, 'B')) | 'A', 'B'",
                "kind text check (kind in ('it''s', '(', ')', '--', '/*', 'a, b', '')) |"
                        + " 'it''s', '(', ')', '--', '/*', 'a, b', ''",
                "kind text not null check (kind in ('A')) default ((1) + (2)) | 'A'",
                "kind text, \"check\" int, check (kind in ('A')) | 'A'",
                "kind text, \"odd ) check (\" int, check (kind in ('A')) | 'A'",
                "kind text, other text as (upper(kind)) check (other <> 'x'), check (kind in ('A')) | 'A'",
                "kind int check (kind in (0, 1, 2)) | 0, 1, 2",
                "kind int check (kind in (-1, - 2, 0)) | -1, -2, 0",
                "kind int check (kind between 0 and 2) | 0, 1, 2",
                "kind int check (kind >= 0 AND kind <= 2) | 0, 1, 2",
            })
    void checks_ofValues_areRead(String definition, String values) throws SQLException {
        reading.run("create table one (" + definition + ")");
        assertThat(reading.conditions("one")).containsExactly("\"kind\" in (" + values + ")");
        assertThat(reading.table("one").checks())
                .extracting(Check::name)
                .containsExactly(new Identifier("one_kind_check"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(kind) > 3",
                "kind <> 'A'",
                "kind not in ('A')",
                "not kind in ('A')",
                "lower(kind) in ('A')",
                "kind in ('A', upper('B'))",
                "kind in ('A') and length(kind) = 1",
                "kind in ('A') or kind is null",
                "kind = 'A' collate nocase",
                "kind between 'A' and 'B'",
                "kind between 0 and 100000",
                "kind between 0.5 and 2",
                "kind between 2 and 0",
                "kind in (x'41')",
                "kind in (other)",
                "'kind' in ('A')",
                "nowhere.kind in ('A')"
            })
    void checks_ofAnythingElse_areNoLists(String condition) throws SQLException {
        assertThat(SqliteChecks.read("create table one (other text, kind text check (" + condition + "))"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"named", "\"named\"", "[named]", "`named`", "NAMED", "/* a */ named -- b\n"})
    void name_beforeACheck_isItsName(String name) throws SQLException {
        reading.run("create table one (kind text constraint there not null constraint " + name
                + " check (kind in ('A')), other text check (other in ('B')), n int,"
                + " constraint last check (n in (1)))");
        assertThat(reading.table("one").checks())
                .extracting(Check::name)
                .isEqualTo(Reading.names("named", "one_other_check", "last"));
    }

    /** The condition has the same words for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"any", "array", "in", "and", "between", "check", "C", "V", "N"})
    void check_onAColumnNamedAsAWordOfIt_isRead(String name) throws SQLException {
        reading.run(
                "create table one (\"" + name + "\" text check (\"" + name + "\" in ('A', 'B')))",
                "create table two (\"" + name + "\" int check (\"" + name + "\" between 0 and 1))",
                "create table three (\"" + name + "\" int check (\"" + name + "\" >= 0 and \"" + name + "\" <= 1))");
        assertThat(reading.conditions("one")).containsExactly("\"" + name + "\" in ('A', 'B')");
        assertThat(reading.conditions("two")).containsExactly("\"" + name + "\" in (0, 1)");
        assertThat(reading.conditions("three")).containsExactly("\"" + name + "\" in (0, 1)");
    }

    @Test
    void checks_ofColumnsAddedLater_areRead() throws SQLException {
        reading.run(
                "create table first (kind text)",
                "alter table first add column late text constraint c check (late in ('A'))",
                "alter table first rename to one",
                "alter table one rename column late to \"Later )\"");
        assertThat(reading.conditions("one")).containsExactly("\"Later )\" in ('A')");
    }

    @Test
    void text_withLineCommentsAndOptions_isRead() throws SQLException {
        reading.run("""
                create table if not exists main.one ( -- check (a in ('C'))
                  a text primary key, -- it's ( odd
                  check (a in ('A', -- first
                    'B'))
                ) strict, without rowid -- end
                """);
        assertThat(reading.conditions("one")).containsExactly("\"a\" in ('A', 'B')");
    }

    @Test
    void table_ofAQuery_hasNone() throws SQLException {
        reading.run("create table one as select 'check (a in (1))' as a, 2 as \"check\"");
        assertThat(reading.table("one").checks()).isEmpty();
    }
}
