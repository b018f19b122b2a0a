package dev.ferro.container;

import dev.ferro.ContainerDataSource;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** What a container has: data sources on a database, with a pool behind them or none. */
public final class Container {

    private Container() {}

    /** A pool of Agroal's, as Quarkus has it, which the test closes; it trusts what comes back. */
    public static AgroalDataSource pool(TestDatabase database, int size) {
        return pool(database, pool -> pool.maxSize(size), factory -> factory);
    }

    /** One that looks at what it hands out, as all who share a pool would have it; of one physical connection. */
    static AgroalDataSource validating(
            TestDatabase database, UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> change) {
        return pool(database, pool -> pool.maxSize(1).validateOnBorrow(true), change);
    }

    /** One whose borrowers leave their work open, and which trusts what comes back; of one physical connection. */
    static AgroalDataSource leavingOpen(TestDatabase database) {
        return pool(database, pool -> pool.maxSize(1), factory -> factory.autoCommit(false));
    }

    private static AgroalDataSource pool(
            TestDatabase database,
            UnaryOperator<AgroalConnectionPoolConfigurationSupplier> sized,
            UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> change) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled()
                    .connectionPoolConfiguration(pool -> sized.apply(pool)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(factory -> change.apply(located(factory, database)))));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AgroalConnectionFactoryConfigurationSupplier located(
            AgroalConnectionFactoryConfigurationSupplier factory, TestDatabase database) {
        if (database instanceof PostgresqlDatabase postgresql) {
            return factory.jdbcUrl(postgresql.jdbcUrl())
                    .principal(new NamePrincipal(postgresql.owner().name()))
                    .credential(new SimplePassword(postgresql.owner().password()));
        }
        return factory.jdbcUrl(((SqliteFile) database).jdbcUrl() + "?journal_mode=WAL");
    }

    /** The driver's own, which opens a physical connection each time. */
    static DataSource plain(TestDatabase database) {
        if (database instanceof PostgresqlDatabase postgresql) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(postgresql.jdbcUrl());
            source.setUser(postgresql.owner().name());
            source.setPassword(postgresql.owner().password());
            return source;
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(((SqliteFile) database).jdbcUrl());
        return source;
    }

    /** Under a name as a container gives it. */
    public static ContainerDataSource named(String name, DataSource source) {
        return new ContainerDataSource("java:/jdbc/" + name, source);
    }
}
