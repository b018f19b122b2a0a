package dev.ferro.redaction;

import dev.ferro.ConnectionSettings;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import dev.ferro.Secret;
import io.smallrye.config.EnvConfigSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;

/** Secrets in the keys for them, in files, and behind keys where nobody expects one. Nobody listens at the host. */
final class SettingsCases {

    /** None that takes a name, a path or a number of any length: what it may take is shown. */
    private static final List<String> WRONG_KEYS = List.of(
            "default",
            "read-only",
            "isolation",
            "statement-timeout",
            "schema-generation",
            "identity-map",
            "health",
            "flyway.enabled",
            "flyway.secret",
            "pool.max-size",
            "pool.min-size",
            "pool.acquire-timeout",
            "pool.idle-timeout",
            "pool.leak-timeout",
            "pool.validate-on-borrow",
            "pool.statement-cache-size",
            "passwort",
            "secret",
            "pool.password");

    private static final int FORMS_PER_WRONG_KEY = 6;

    private final String host;
    private final Path file;
    private final List<Case> cases = new ArrayList<>();

    private SettingsCases(Server server, Path directory) {
        this.host = "127.0.0.1:" + server.nobody();
        this.file = directory.resolve("password.txt");
    }

    static List<Case> all(Server server, Path directory, Random random) {
        SettingsCases all = new SettingsCases(server, directory);
        for (Form form : Form.all()) {
            all.keys(form);
            all.files(form);
            all.flyway(form);
            all.initialSql(form);
        }
        for (String key : WRONG_KEYS) {
            for (int i = 0; i < FORMS_PER_WRONG_KEY; i++) {
                all.wrongKey(key, Form.all().get(random.nextInt(Form.all().size())), i);
            }
        }
        return all.cases;
    }

    private void keys(Form form) {
        cases.add(Case.credential("password by BUILDER", form, (secret, recorder) -> {
            recorder.show(Secret.of(secret));
            Drive.through(builder().password(Secret.of(secret)).build(), recorder);
        }));
        cases.add(Case.credential(
                "password by PROPERTY",
                form,
                (secret, recorder) ->
                        Drive.through(Entrance.only(configured("password", secret), recorder), recorder)));
        cases.add(Case.credential(
                "password by ENVIRONMENT",
                form,
                (secret, recorder) -> Drive.through(Entrance.only(fromEnvironment(secret), recorder), recorder)));
        cases.add(Case.credential(
                "password without username",
                form,
                (secret, recorder) -> ConnectionSettings.builder("app")
                        .url("postgresql://" + host + "/shop")
                        .password(Secret.of(secret))
                        .build()));
        cases.add(Case.credential(
                "password for SQLite",
                form,
                (secret, recorder) -> ConnectionSettings.builder("app")
                        .url("sqlite:shop.db")
                        .username("u")
                        .password(Secret.of(secret))
                        .build()));
        cases.add(Case.credential(
                "password twice",
                form,
                (secret, recorder) ->
                        builder().password(Secret.of(secret)).passwordFile(file).build()));
    }

    private void files(Form form) {
        file(form, "first line", secret -> secret + "\n");
        file(form, "second line", secret -> "\n" + secret);
        cases.add(Case.credential("password file that is no text", form, (secret, recorder) -> {
            Files.write(file, (secret + "\u00ff").getBytes(StandardCharsets.ISO_8859_1));
            Drive.through(builder().passwordFile(file).build(), recorder);
        }));
        cases.add(Case.credential(
                "password file that is a directory",
                form,
                (secret, recorder) -> Drive.through(
                        builder().passwordFile(file.resolveSibling(".")).build(), recorder)));
    }

    private void file(Form form, String name, UnaryOperator<String> content) {
        cases.add(Case.credential("password file, " + name, form, (secret, recorder) -> {
            write(content.apply(secret));
            Drive.through(builder().passwordFile(file).build(), recorder);
        }));
    }

    private void flyway(Form form) {
        cases.add(Case.credential("Flyway's password by BUILDER", form, (secret, recorder) -> {
            FlywaySettings flyway = FlywaySettings.builder()
                    .username("owner")
                    .password(Secret.of(secret))
                    .build();
            recorder.show(flyway);
            Drive.through(builder().flyway(flyway).build(), recorder);
        }));
        cases.add(Case.credential(
                "Flyway's password by PROPERTY",
                form,
                (secret, recorder) ->
                        Drive.through(Entrance.only(configured("flyway.password", secret), recorder), recorder)));
        cases.add(Case.credential(
                "Flyway's password for SQLite",
                form,
                (secret, recorder) -> ConnectionSettings.builder("app")
                        .url("sqlite:shop.db")
                        .flyway(FlywaySettings.builder()
                                .username("owner")
                                .password(Secret.of(secret))
                                .build())
                        .build()));
    }

    private void initialSql(Form form) {
        cases.add(Case.statement("initial SQL of a host that is down", form, (secret, recorder) -> {
            String sql = "select set_config('app.key', '" + secret.replace("'", "''") + "', false)";
            PoolSettings pool = PoolSettings.builder().initialSql(sql).build();
            Drive.through(builder().pool(pool).build(), recorder);
        }));
        cases.add(Case.statement(
                "initial SQL by PROPERTY",
                form,
                (secret, recorder) -> Drive.through(
                        Entrance.only(configured("pool.initial-sql", "set role '" + secret), recorder), recorder)));
    }

    private void wrongKey(String key, Form form, int number) {
        cases.add(Case.credential(
                "key " + key + ", " + number,
                form,
                (secret, recorder) -> Drive.through(Entrance.only(configured(key, secret), recorder), recorder)));
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
    }

    private ConnectionSettings.Builder builder() {
        return ConnectionSettings.builder("app")
                .url("postgresql://" + host + "/shop")
                .username("u");
    }

    private Config configured(String key, String value) {
        return Entrance.config(Entrance.properties(Map.of(
                "ferro.connections.app.url",
                "postgresql://" + host + "/shop",
                "ferro.connections.app.username",
                "u",
                "ferro.connections.app." + key,
                value)));
    }

    private Config fromEnvironment(String password) {
        return Entrance.config(
                new EnvConfigSource(Map.of("FERRO_CONNECTIONS_APP_PASSWORD", password), 300),
                Entrance.properties(Map.of(
                        "ferro.connections.app.url",
                        "postgresql://" + host + "/shop",
                        "ferro.connections.app.username",
                        "u")));
    }
}
