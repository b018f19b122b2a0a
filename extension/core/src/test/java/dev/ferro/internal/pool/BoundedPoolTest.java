package dev.ferro.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.settings.Drivers;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A permit comes back with its physical connection, whatever the pool does with that. */
@Tag("R6")
class BoundedPoolTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** One that keeps nothing, as any pool does that finds itself too large when something comes back. */
    private static AgroalDataSource keepingNothing(TestDatabase database, Semaphore permits) throws SQLException {
        ConnectionSettings settings =
                ConnectionSettings.builder("app").url(database.url()).build();
        PhysicalConnectionSource.offer(
                "bounded",
                new PhysicalConnector(
                        settings, "", Drivers.find(settings.url().orElseThrow().database()), 0, new OpenConnections()));
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier()
                            .connectionPoolConfiguration(pool -> pool.maxSize(1)
                                    .flushOnClose()
                                    .acquisitionTimeout(LIMIT)
                                    .connectionFactoryConfiguration(
                                            factory -> factory.connectionProviderClass(PhysicalConnectionSource.class)
                                                    .jdbcProperty("connector", "bounded"))),
                    new PoolListener("app", permits));
        } finally {
            PhysicalConnectionSource.withdraw("bounded");
        }
    }

    @ParameterizedTest
    @EnumSource
    void physicalConnectionThatThePoolDoesNotKeep_givesItsPermitBackOnce(DatabaseKind kind) throws SQLException {
        Semaphore permits = new Semaphore(1);
        try (TestDatabase database = kind.open();
                AgroalDataSource agroal = keepingNothing(database, permits)) {
            BoundedPool pool = new BoundedPool(agroal, permits, 1, LIMIT);
            for (int i = 0; i < 2; i++) {
                Lease lease = pool.borrow();
                assertThat(permits.availablePermits()).isZero();
                lease.close();

                assertThat(permits.availablePermits()).isOne();
            }
        }
    }
}
