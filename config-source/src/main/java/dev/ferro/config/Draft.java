package dev.ferro.config;

import dev.ferro.ConnectionSettings;
import dev.ferro.ContainerDataSource;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import java.util.Optional;

/** The settings of one connection while its keys are applied. Not thread-safe. */
final class Draft {

    private final Declared declared;
    private final DataSourceLookup dataSources;
    private final ConnectionSettings.Builder connection;
    private final PoolSettings.Builder pool = PoolSettings.builder();
    private Optional<FlywaySettings.Builder> flyway = Optional.empty();
    private boolean claimsDefault;

    Draft(Declared declared, DataSourceLookup dataSources) {
        this.dataSources = dataSources;
        this.declared = declared;
        connection = declared.unnamed() ? ConnectionSettings.builder() : ConnectionSettings.builder(declared.name());
        claimsDefault = declared.unnamed();
    }

    ConnectionSettings.Builder connection() {
        return connection;
    }

    void dataSource(String name) {
        try {
            connection.dataSource(new ContainerDataSource(name, dataSources.find(name)));
        } catch (DataSourceLookupException absent) {
            throw new RejectedValue(String.valueOf(absent.getMessage()));
        }
    }

    PoolSettings.Builder pool() {
        return pool;
    }

    /** In configuration nothing migrates a database unless it is told to. */
    FlywaySettings.Builder flyway() {
        FlywaySettings.Builder written =
                flyway.orElseGet(() -> FlywaySettings.builder().enabled(false));
        flyway = Optional.of(written);
        return written;
    }

    Optional<FlywaySettings> writtenFlyway() {
        return flyway.map(FlywaySettings.Builder::build);
    }

    void claimDefault(boolean claim) {
        if (declared.unnamed() && !claim) {
            throw new RejectedValue(
                    "says false, but settings without a name define the default connection; remove it, or"
                            + " give the connection a name");
        }
        connection.defaultConnection(claim);
        claimsDefault = claim;
    }

    boolean claimsDefault() {
        return claimsDefault;
    }
}
