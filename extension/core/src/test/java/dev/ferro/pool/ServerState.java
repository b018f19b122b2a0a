package dev.ferro.pool;

/** What a borrower can leave behind on a PostgreSQL session with SQL, and how it shows there. */
enum ServerState {
    ROLE("set role pg_monitor", "current_user"),
    SESSION_AUTHORIZATION("set session authorization pg_monitor", "session_user"),
    SEARCH_PATH("set search_path to pg_catalog", "current_setting('search_path')"),
    CUSTOM_SETTING("select set_config('app.tenant', '7', false)", "coalesce(current_setting('app.tenant', true), '')"),
    STATEMENT_TIMEOUT("set statement_timeout = 54321", "current_setting('statement_timeout')"),
    TIME_ZONE("set time zone 'Asia/Tokyo'", "current_setting('TimeZone')"),
    APPLICATION_NAME("set application_name = 'stranger'", "current_setting('application_name')"),
    ISOLATION(
            "set session characteristics as transaction isolation level serializable",
            "current_setting('transaction_isolation')"),
    READ_ONLY("set session characteristics as transaction read only", "current_setting('transaction_read_only')"),
    ROW_SECURITY("set row_security = off", "current_setting('row_security')"),
    TEMPORARY_TABLE("create temp table left_behind (id int)", "to_regclass('pg_temp.left_behind') is not null"),
    TEMPORARY_FUNCTION(
            "create function pg_temp.left_behind() returns int language sql as 'select 1'",
            "to_regproc('pg_temp.left_behind') is not null"),
    LISTENER("listen left_behind", "(select count(*) from pg_listening_channels())"),
    ADVISORY_LOCK(
            "select pg_advisory_lock(4711)",
            "(select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())"),
    PREPARED_STATEMENT(
            "prepare left_behind as select 1", "(select count(*) from pg_prepared_statements where from_sql)"),
    CURSOR_WITH_HOLD(
            "declare left_behind cursor with hold for select 1",
            "(select count(*) from pg_cursors where name = 'left_behind')");

    private final String change;
    private final String expression;

    ServerState(String change, String expression) {
        this.change = change;
        this.expression = expression;
    }

    /** One statement that leaves it behind. */
    String change() {
        return change;
    }

    /** An expression whose value tells whether it is there. */
    String expression() {
        return expression;
    }

    /** A query for the value of that expression. */
    String look() {
        return "select (" + expression + ")::text as value";
    }

    /** A view of that value for {@link Look}. */
    String view() {
        return "create or replace view public.look as select 1::bigint as id, (" + expression + ")::text as value";
    }
}
