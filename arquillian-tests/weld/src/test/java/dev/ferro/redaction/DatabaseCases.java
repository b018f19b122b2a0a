package dev.ferro.redaction;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong with a database that is there: PostgreSQL, which really asks for passwords, and SQLite files. */
final class DatabaseCases {

    private static final List<String> INITIAL_SQL = List.of(
            "select '{S}' from nosuch",
            "set app.key = '{S}'; set nosuch.\"{S}\" to '{S}'",
            "set application_name = '{S}'; select '{S}",
            "alter role nosuch password '{S}'",
            "set role '{S}'",
            "select '{S}'::int",
            "pragma nosuch('{S}'); selec '{S}'",
            "select $${S}$$ || E'\\x41{S}'",
            "do $$ begin raise exception '{S}'; end $$",
            "select /* {S} */ nosuch -- {S}",
            "select set_config('app.key', '{S}', false)");

    private final Server server;
    private final Path directory;
    private final List<Case> cases = new ArrayList<>();

    private DatabaseCases(Server server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    static List<Case> all(Server server, Path directory) {
        DatabaseCases all = new DatabaseCases(server, directory);
        Form.all().forEach(all::refused);
        for (Form form : List.of(Form.PLAIN, Form.with("'"), Form.with("\n"), Form.with("%"))) {
            all.misdirected(form);
            all.flyway(form);
            all.sqlite(form);
        }
        INITIAL_SQL.forEach(all::initialSql);
        all.connected();
        return all.cases;
    }

    private void refused(Form form) {
        cases.add(Case.credential(
                "wrong password",
                form,
                (secret, recorder) ->
                        Drive.through(server().password(Secret.of(secret)).build(), recorder)));
        cases.add(Case.credential("wrong password in file", form, (secret, recorder) -> {
            Path file = Files.writeString(directory.resolve("wrong.txt"), secret);
            Drive.through(server().passwordFile(file).build(), recorder);
        }));
    }

    private void flyway(Form form) {
        cases.add(Case.credential("wrong password of Flyway", form, (secret, recorder) -> {
            FlywaySettings flyway = FlywaySettings.builder()
                    .locations("filesystem:" + Files.createDirectories(directory.resolve("migrations")))
                    .username("owner")
                    .password(Secret.of(secret))
                    .build();
            Drive.through(server().flyway(flyway).build(), recorder);
        }));
    }

    private void misdirected(Form form) {
        cases.add(Case.credential(
                "wrong user",
                form,
                (secret, recorder) -> Drive.through(
                        server().username("nosuch").password(Secret.of(secret)).build(), recorder)));
        cases.add(Case.credential(
                "wrong database and password",
                form,
                (secret, recorder) -> Drive.through(
                        server().url("postgresql://" + server.address() + "/nosuch")
                                .password(Secret.of(secret))
                                .build(),
                        recorder)));
        cases.add(Case.credential("wrong password and schema generation", form, (secret, recorder) -> {
            ConnectionSettings settings = server().password(Secret.of(secret))
                    .schemaGeneration(SchemaGeneration.CREATE)
                    .build();
            Ferro.builder().entities(Vault.class).connection(settings).build().close();
        }));
    }

    private void sqlite(Form form) {
        sqlite("a directory", form, (file, secret) -> Files.createDirectories(file));
        sqlite("no database", form, (file, secret) -> Files.writeString(file, secret.repeat(100)));
        sqlite("a missing directory", form, (file, secret) -> Files.deleteIfExists(file));
    }

    private void sqlite(String name, Form form, Preparation preparation) {
        cases.add(Case.statement("SQLite file that is " + name, form, (secret, recorder) -> {
            Path file = directory.resolve((name + form.name()).replaceAll("\\W+", "-"));
            preparation.of(file, secret);
            String inside = name.contains("missing") ? "/shop.db" : "";
            Drive.through(
                    ConnectionSettings.builder("app")
                            .url("sqlite:" + file + inside)
                            .build(),
                    recorder);
        }));
    }

    private interface Preparation {
        void of(Path file, String secret) throws IOException;
    }

    private void initialSql(String sql) {
        for (String url : List.of("sqlite::memory:", server.url())) {
            String on = url.startsWith("sqlite") ? "SQLite" : "PostgreSQL";
            cases.add(Case.statement("initial SQL on " + on + ": " + sql, Form.PLAIN, (secret, recorder) -> {
                PoolSettings pool = PoolSettings.builder()
                        .initialSql(sql.replace("{S}", secret))
                        .build();
                ConnectionSettings.Builder builder =
                        url.startsWith("sqlite") ? ConnectionSettings.builder("app") : right();
                Drive.through(builder.url(url).pool(pool).build(), recorder);
            }));
        }
    }

    /** The right password is a canary, too. */
    private void connected() {
        cases.add(Case.credential(
                "connected",
                Form.PLAIN,
                (secret, recorder) -> Drive.through(
                        right().url(server.url() + "?sslpassword=" + secret).build(), recorder)));
        cases.add(Case.credential("exhausted pool", Form.PLAIN, (secret, recorder) -> {
            try (Ferro ferro = open(PoolSettings.builder().maxSize(1).acquireTimeout(Duration.ofMillis(20)));
                    Connection held = ferro.dataSource("app").getConnection()) {
                recorder.attempt(() -> ferro.sql().using("app").execute("select 1"));
                recorder.show(ferro, held);
            }
        }));
        cases.add(Case.credential("killed backend", Form.PLAIN, (secret, recorder) -> {
            try (Ferro ferro = open(PoolSettings.builder());
                    Connection held = ferro.dataSource("app").getConnection()) {
                ferro.sql()
                        .using("app")
                        .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where usename = current_user and pid <> pg_backend_pid()");
                recorder.attempt(() -> held.createStatement().execute("select 1"));
                recorder.show(ferro, held, ferro.connections().check("app"));
            }
        }));
        cases.add(Case.credential("closed connection", Form.PLAIN, (secret, recorder) -> {
            try (Ferro ferro = open(PoolSettings.builder())) {
                recorder.attempt(() -> ferro.connections()
                        .register(right().password(Secret.of(secret)).build()));
                ferro.connections().close("app");
                recorder.attempt(() -> ferro.sql().using("app").execute("select 1"));
                recorder.attempt(() -> ferro.dataSource("app").getConnection());
                recorder.show(ferro.connections().check("app"), ferro);
            }
        }));
    }

    private Ferro open(PoolSettings.Builder pool) {
        return Ferro.builder().connection(right().pool(pool.build()).build()).build();
    }

    private ConnectionSettings.Builder right() {
        return server().password(Secret.of(server.password()));
    }

    private ConnectionSettings.Builder server() {
        return ConnectionSettings.builder("app").url(server.url()).username(server.owner());
    }
}
