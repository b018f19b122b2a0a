package dev.ferro.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.PoolSettings;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * While a test class with this extension runs, fixtures take their connections from a container's data source instead of
 * a pool of ours: the same tests prove the same guarantees. Test classes run one after the other.
 */
public final class InContainer implements BeforeAllCallback, AfterAllCallback {

    private static boolean active;

    @Override
    public void beforeAll(ExtensionContext context) {
        active = true;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // Nested classes inherit the extension; the outermost ends last.
        active = context.getRequiredTestClass().getEnclosingClass() != null;
    }

    /** Ends the container. Nothing may be lent then: whoever still has a physical connection has leaked it. */
    public static void close(List<AutoCloseable> opened) {
        for (AutoCloseable one : opened) {
            AgroalDataSource source = (AgroalDataSource) one;
            assertThat(source.getMetrics().activeCount())
                    .as("physical connections not given back to the container")
                    .isZero();
            source.close();
        }
    }

    /** Says where the database is, in one way or the other. What has to be closed at the end is added to a list. */
    public static ConnectionSettings.Builder locate(
            ConnectionSettings.Builder settings, TestDatabase database, PoolSettings pool, List<AutoCloseable> opened) {
        if (!active) {
            return settings.url(database.url()).pool(pool);
        }
        AgroalDataSource source = Container.pool(database, pool.maxSize());
        opened.add(source);
        return settings.dataSource(Container.named("tested", source));
    }
}
