package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.POSTGRESQL;
import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that contain statements. */
@Tag("S2")
class SqlTextBodiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger t after insert on x begin select 1; end",
                "CREATE TEMP TRIGGER t after insert on x BEGIN select 1; delete from y; END",
                "create temporary trigger if not exists t after insert on x begin select 1; end",
                "/* a */ create /* b */ trigger -- c\n t after insert on x begin select 1; /* d */ end",
                "explain create trigger t after insert on x begin select 1; end",
                "explain query plan create temp trigger t after insert on x begin select 1; end",
                "create trigger begin after insert on x begin select 1; end",
                "create trigger t after insert on x begin select case when 1 then 2 end; select 3; end",
                "create trigger t after insert on x begin select 1 as [end]; select ';end;'; /*;end;*/ select 2; end",
            })
    void trigger_onSqlite_isOneStatement(String trigger) {
        assertThat(SqlText.parse(SQLITE, trigger + "; select 9").statements()).containsExactly(trigger, "select 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger t; select 1; end",
                "create table trigger_begin (a); select 1",
                "create \"trigger\" begin; end",
                "begin; end",
                "select 1 as begin; select 2",
                "create view v as select 1 as begin; select 2",
            })
    void begin_outsideTriggerOnSqlite_hidesNoSeparator(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).statements()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f() returns int begin atomic select 1; end",
                "CREATE OR REPLACE FUNCTION f(a int default (1)) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
                "create procedure p() begin atomic end",
                "create procedure p() begin atomic select 1; endless; end",
                "create or /* a */ replace procedure p() begin /* b */ atomic select 1; delete from t; end",
                "create function f() returns int begin atomic select case when true then 1 end; select 2; end",
                "create function f() returns int begin atomic select 1 as end; select 2 case; select 3 end; end",
                "create function f() returns int begin atomic select $$;end;$$; select 2; end",
                "create function f() returns trigger language plpgsql as $$ begin a; b; end; $$",
            })
    void routine_onPostgresql_isOneStatement(String routine) {
        assertThat(SqlText.parse(POSTGRESQL, routine + "; select 9").statements())
                .containsExactly(routine, "select 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin; select 1; end",
                "begin atomic; select 1; end",
                "create function begin() returns int language sql as 'select 1'; select 1",
                "create function f(begin int) returns int as 'select 1'; select 1",
                "create function f(a int default begin atomic) returns int as 'select 1'; select 1",
                "create function f() returns atomic as 'select 1'; select 1",
                "create function f() returns begin language sql as 'select 1'; select 1",
                "create function f() returns beginner atomic as 'select 1'; select 1",
                "create table f (begin int); select 1",
                "create function f() returns int beg\u0131n atomic; select 1; end",
                "create trigger t after insert on x begin atomic select 1; end",
            })
    void begin_outsideRoutineOnPostgresql_hidesNoSeparator(String sql) {
        assertThat(SqlText.parse(POSTGRESQL, sql).statements()).hasSizeGreaterThan(1);
    }

    @Test
    void body_neverClosed_goesOnToTheEnd() {
        String open = "create trigger t after insert on x begin select 1; select 2";

        assertThat(SqlText.parse(SQLITE, open).statements()).containsExactly(open);
    }

    @Test
    void separator_afterBody_belongsToNobody() {
        String script = "create trigger t after insert on x begin select 1; end;; ; select 2; end";

        assertThat(SqlText.parse(SQLITE, script).statements()).hasSize(3);
    }
}
