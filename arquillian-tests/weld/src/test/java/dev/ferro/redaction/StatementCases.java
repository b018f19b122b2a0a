package dev.ferro.redaction;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Secret;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import java.util.ArrayList;
import java.util.List;

/** Values in raw SQL, in binds and in entities (S4), on one long-lived connection to each database. */
final class StatementCases {

    private static final List<String> LITERALS = List.of(
            "select '{S}' from nosuch",
            "select nosuch, '{S}'",
            "select nosuch('{S}')",
            "select '{S}",
            "selec '{S}'",
            "select '{S}' '{S}",
            "select 1; select '{S}'",
            "select '{S}' where 1 = ?",
            "select '{S}' where 1 = :one",
            "select '{S}'::int",
            "select cast('{S}' as integer) / 0",
            "select date '{S}'",
            "select '{S}'::uuid",
            "select '{S}'::json",
            "select '{S}'::regclass",
            "select '{S}'::regtype",
            "select '{S}'::regrole",
            "select '{S}'::regprocedure",
            "select nextval('{S}')",
            "select current_setting('{S}')",
            "select set_config('{S}', 'x', true)",
            "select pg_database_size('{S}')",
            "select has_table_privilege('{S}', 'select')",
            "select has_schema_privilege('{S}', 'usage')",
            "select to_tsvector('{S}', 'x')",
            "select now() at time zone '<{S}'",
            "set timezone = '<{S}'",
            "set role '{S}'",
            "set search_path = '{S}', nosuch; select 1",
            "set transaction isolation level '{S}'",
            "create role nosuch password '{S}'",
            "alter role nosuch password '{S}'",
            "comment on table nosuch is '{S}'",
            "do $$ begin raise exception '{S}'; end $$",
            "do $$ begin raise exception using message = '{S}', errcode = '42P01'; end $$",
            "do '{S}'",
            "select E'\\x41{S}'",
            "select U&'\\{S}'",
            "select x'{S}'",
            "select regexp_replace('a', '({S}', '')",
            "select like('a', '{S}\\')",
            "select json_extract('{S}', '$')",
            "select * from vault where id = '{S}'",
            "insert into vault (id, secret) values (1, '{S}')",
            "insert into vault (id, secret) values ('{S}', null)",
            "insert into vault (id, secret) values (7, repeat('{S}', 99))",
            "insert into nosuch values ('{S}')",
            "insert into vault values (7, '{S}', 3)",
            "update vault set nosuch = '{S}'",
            "update vault set secret = '{S}' || 1 / 0",
            "attach '{S}/nosuch' as other",
            "pragma nosuch = '{S}'; select 1",
            "select /* {S} */ nosuch -- {S}",
            "select '{S}' collate nosuch",
            "select 1 as one, '{S}' as one",
            "copy vault from '/nosuch/{S}'",
            "select pg_read_file('/nosuch/{S}')",
            "select lo_import('/nosuch/{S}')",
            "execute nosuch('{S}')",
            "notify nosuch, '{S}{S}{S}'; select nosuch",
            "listen '{S}'",
            "explain select '{S}' from nosuch",
            "vacuum '{S}'");

    /** Elsewhere this is the name of a placeholder. */
    private static final List<String> POSTGRESQL_LITERALS =
            List.of("select $${S}$$ from nosuch", "select $tag${S}$tag$ || nosuch", "select e'it\\'s {S}' from nosuch");

    private static final List<String> BINDS = List.of(
            "select ? from nosuch",
            "select cast(? as integer)",
            "select ?::int",
            "select ?::uuid",
            "select ('zq' || ?)::date",
            "select ?::json",
            "select ?::regclass",
            "select ?::text::regclass",
            "select ?::text::regtype",
            "select nextval(?)",
            "select current_setting(?)",
            "select set_config(?, 'x', true)",
            "select pg_database_size(?::name)",
            "select has_table_privilege(?, 'select')",
            "select to_date(?, 'YYYY')",
            "select regexp_replace('a', '(' || ?, '')",
            "select json_extract(?, '$')",
            "select ?, 1 / 0",
            "select ? where ? = 1",
            "select ? + 1",
            "insert into vault (id, secret) values (1, ?)",
            "insert into vault (id, secret) values (?, null)",
            "insert into vault (id, secret) values (7, repeat(?, 99))",
            "update vault set id = ?",
            "raise ?",
            "limit ?");

    private final List<Case> cases = new ArrayList<>();
    private final String database;
    private final Ferro ferro;
    private final Sql sql;

    private StatementCases(String database, ConnectionSettings settings) {
        this.database = database;
        ferro = Ferro.builder().entities(Vault.class).connection(settings).build();
        sql = ferro.sql().using("app");
        sql.execute("create table vault (id bigint primary key, secret varchar(60) unique check (secret <> 'x'))");
        sql.execute("insert into vault (id, secret) values (1, 'taken')");
    }

    static List<Case> all(Server server) {
        List<Case> all = new ArrayList<>(new StatementCases(
                        "SQLite",
                        ConnectionSettings.builder("app").url("sqlite::memory:").build())
                .cases());
        all.addAll(new StatementCases(
                        "PostgreSQL",
                        ConnectionSettings.builder("app")
                                .url(server.url())
                                .username(server.owner())
                                .password(Secret.of(server.password()))
                                .build())
                .cases());
        return all;
    }

    private List<Case> cases() {
        List<String> literals = new ArrayList<>(LITERALS);
        literals.addAll(database.equals("SQLite") ? List.of() : POSTGRESQL_LITERALS);
        literals.forEach(text -> add(text, (secret, recorder) -> sql.fetchAll(text.replace("{S}", secret))));
        literals.forEach(
                text -> add("execute " + text, (secret, recorder) -> sql.execute(text.replace("{S}", secret))));
        BINDS.forEach(text -> add(text, (secret, recorder) -> sql.fetchAll(text, secret)));
        add("two binds", (secret, recorder) -> sql.execute("select ?", secret, secret));
        add("a strange bind", (secret, recorder) -> sql.execute("select ?", List.of(secret)));
        add("a bind with a zero byte", (secret, recorder) -> sql.execute("select ?", secret + '\0' + secret));
        add("a row", (secret, recorder) -> {
            var row = sql.fetchOne("select '" + secret + "' as secret").orElseThrow();
            recorder.show(row);
            recorder.attempt(() -> row.get("secret", Integer.class));
            recorder.attempt(() -> row.get("nosuch", String.class));
            recorder.attempt(() -> sql.fetchAll(One.class, "select '" + secret + "' as one"));
        });
        entities();
        transactions();
        QueryCases.add(ferro, this::add);
        add("all that was left behind", (secret, recorder) -> recorder.show(ferro));
        return cases;
    }

    private record One(int one) {}

    private void entities() {
        Repository<Vault> vaults = ferro.repository(Vault.class).using("app");
        add("an entity that exists", (secret, recorder) -> vaults.insert(new Vault(1, secret)));
        add("an entity with a value that exists", (secret, recorder) -> {
            vaults.insert(new Vault(secret.length(), secret));
            vaults.insert(new Vault(secret.length() + 1000, secret));
        });
        add("an entity with too long a value", (secret, recorder) -> vaults.insert(new Vault(8, secret.repeat(30))));
        add(
                "an entity with a zero byte",
                (secret, recorder) -> vaults.insert(new Vault(2_000 + secret.length(), secret + '\0')));
        add("an entity that is not there", (secret, recorder) -> vaults.update(new Vault(-1, secret)));
        add(
                "entities of which one exists",
                (secret, recorder) -> vaults.insertAll(
                        List.of(new Vault(9_000 + secret.length(), secret + "a"), new Vault(1, secret))));
    }

    /** Why a transaction can only be rolled back is told again and again, by exceptions of other kinds. */
    private void transactions() {
        Transactions transactions = ferro.transactions().using("app");
        Repository<Vault> vaults = ferro.repository(Vault.class);
        BINDS.forEach(text -> add(
                "in a transaction: " + text,
                (secret, recorder) -> transactions.run(transaction -> {
                    recorder.attempt(() -> sql.fetchAll(text, secret));
                    recorder.attempt(vaults::count);
                    recorder.attempt(() -> transactions.run(nested -> vaults.count()));
                    recorder.show(transaction.routes());
                })));
        // But for the one that leaves a row behind: whether the next finds it depends on the secret.
        LITERALS.stream()
                .filter(text -> !text.contains("values ('{S}'"))
                .forEach(text -> add(
                        "in a nested one: " + text,
                        (secret, recorder) -> transactions.run(transaction -> recorder.attempt(() -> transactions.run(
                                nested -> recorder.attempt(() -> sql.execute(text.replace("{S}", secret))))))));
        add("a setting", (secret, recorder) -> transactions.run(transaction -> transaction.set("work_mem", secret)));
        add(
                "a raw commit",
                (secret, recorder) -> transactions.run(transaction -> sql.execute("commit /* " + secret + " */")));
        add(
                "a hook",
                (secret, recorder) -> transactions.run(transaction -> {
                    transaction.afterCommit(() -> sql.execute("select nosuch, '" + secret + "'"));
                    vaults.insert(new Vault(3_000 + secret.length(), secret + "hook"));
                }));
    }

    private void add(String name, Case.Attempt attempt) {
        cases.add(Case.statement(name + " on " + database, Form.PLAIN, attempt));
    }
}
