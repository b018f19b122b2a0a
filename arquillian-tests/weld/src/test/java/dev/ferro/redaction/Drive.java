package dev.ferro.redaction;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import java.sql.Connection;
import javax.sql.DataSource;

/** What an application does with settings, right or wrong. */
final class Drive {

    private Drive() {}

    /** Uses a connection in every way there is, and shows everything on the way. */
    static void through(ConnectionSettings settings, Recorder recorder) {
        recorder.show(settings, settings.url(), settings.pool());
        recorder.answer(settings.toString());
        recorder.attempt(() -> {
            try (Ferro ferro = Ferro.builder().connection(settings).build()) {
                use(ferro, settings.name(), recorder);
            }
        });
    }

    private static void use(Ferro ferro, String name, Recorder recorder) {
        ConnectionStatus status = ferro.connections().check(name);
        recorder.answer(status.problem().orElse("reachable"));
        recorder.attempt(() -> ferro.sql().using(name).fetchAll("select 1 as one"));
        Repository<Vault> vaults = ferro.repository(Vault.class).using(name);
        recorder.attempt(() -> vaults.findById(1L));
        DataSource dataSource = ferro.dataSource(name);
        recorder.attempt(() -> {
            try (Connection connection = dataSource.getConnection()) {
                recorder.show(connection, connection.getMetaData());
            }
        });
        recorder.show(
                status, ferro, ferro.connections(), ferro.connections().metrics(name), ferro.sql(), vaults, dataSource);
    }
}
