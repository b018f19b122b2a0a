package dev.ferro.cdi;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import java.sql.SQLException;
import java.time.Duration;

/** The pool of a container, as Quarkus has it. */
final class Container {

    private Container() {}

    /** One that takes no part in JTA transactions. */
    static AgroalDataSource pool(TestDatabase database) throws SQLException {
        return pool(database, TransactionIntegration.none());
    }

    /** One that may take part in them. */
    static AgroalDataSource pool(TestDatabase database, TransactionIntegration transactions) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(pool -> pool.maxSize(5)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .transactionIntegration(transactions)
                        .connectionFactoryConfiguration(factory -> locate(factory, database))));
    }

    private static AgroalConnectionFactoryConfigurationSupplier locate(
            AgroalConnectionFactoryConfigurationSupplier factory, TestDatabase database) {
        if (database instanceof PostgresqlDatabase postgresql) {
            return factory.jdbcUrl(postgresql.jdbcUrl())
                    .principal(new NamePrincipal(postgresql.owner().name()))
                    .credential(new SimplePassword(postgresql.owner().password()));
        }
        return factory.jdbcUrl(((SqliteFile) database).jdbcUrl());
    }
}
