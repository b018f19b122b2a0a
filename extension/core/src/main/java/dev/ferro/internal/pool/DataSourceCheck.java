package dev.ferro.internal.pool;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.ContainerDataSource;
import dev.ferro.Database;
import dev.ferro.SettingsProblem;
import dev.ferro.internal.settings.Drivers;
import dev.ferro.internal.text.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a data source of the container must be, so that it can be used. */
final class DataSourceCheck {

    private DataSourceCheck() {}

    /** Asks which database it is, and whether its driver is one that we see. */
    static Database database(ConnectionSettings settings, ContainerDataSource container, Connection handle)
            throws SQLException {
        String product = handle.getMetaData().getDatabaseProductName();
        Database database = Stream.of(Database.values())
                .filter(known -> known.product().equalsIgnoreCase(product))
                .findFirst()
                .orElseThrow(() -> refused(
                        settings, container, "is one of " + Shown.of(product) + ", which Ferro does not support"));
        if (!Drivers.isThere(database)) {
            throw refused(
                    settings,
                    container,
                    "is one of " + product
                            + ", but its JDBC driver is not visible to Ferro; give the application the driver"
                            + " of the data source");
        }
        return database;
    }

    static void refuseObstacle(ConnectionSettings settings, ContainerDataSource container, Optional<String> obstacle) {
        if (obstacle.isPresent()) {
            throw refused(settings, container, obstacle.get());
        }
    }

    private static ConfigurationException refused(
            ConnectionSettings settings, ContainerDataSource container, String reason) {
        return ConfigurationException.of(
                settings.name(),
                List.of(new SettingsProblem("data-source", Shown.of(container.name()) + " " + reason)));
    }
}
