package dev.ferro.cdi;

import static dev.ferro.cdi.InContainer.naming;
import static dev.ferro.cdi.InContainer.refused;
import static dev.ferro.cdi.InContainer.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Connections;
import dev.ferro.cdi.InContainer.Sources;
import dev.ferro.cdi.InContainer.UserService;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection takes the container's data source that it names: one in JNDI, else a bean. */
class DataSourceTest {

    private static final String INITIAL = "java.naming.factory.initial";

    @AfterEach
    void endJndi() {
        System.clearProperty(INITIAL);
        System.clearProperty("org.osjava.sj.jndi.shared");
    }

    @ParameterizedTest
    @EnumSource
    void bean_ofThatName_isTaken_andNotClosed(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database)) {
            Sources.orders = source;
            try (Application application = start(naming("orders"))) {
                application.get(UserService.class).users.insert(new User("ada@example.org"));

                assertThat(application.get(UserService.class).users.count()).isEqualTo(1);
                assertThat(application.get(Connections.class).metrics("app").active())
                        .isZero();
                assertThat(source.getMetrics().creationCount()).isPositive();
            }
            assertThat(source.getMetrics().activeCount()).isZero();
            source.getConnection().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundInJndi_isTakenBeforeABean(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database)) {
            Sources.orders = null;
            bind("orders", source);
            try (Application application = start(naming("orders"))) {
                application.get(UserService.class).users.insert(new User("ada@example.org"));
                assertThat(source.getMetrics().creationCount()).isPositive();
            }
        }
    }

    @SuppressWarnings("BanJNDI") // the names are those of this test
    private static void bind(String name, Object bound) throws NamingException {
        System.setProperty(INITIAL, "org.osjava.sj.MemoryContextFactory");
        System.setProperty("org.osjava.sj.jndi.shared", "true");
        new InitialContext().rebind(name, bound);
    }

    @Test
    void absent_isRefusedWithWhatWasLookedFor() {
        assertThat(refused(naming("java:/jdbc/nowhere")))
                .hasMessageContaining("FERRO0001")
                .hasMessageContaining(
                        "ferro.connections.app.data-source: names 'java:/jdbc/nowhere', but JNDI has nothing"
                                + " under it, and there is no bean @Named(\"java:/jdbc/nowhere\") of type DataSource");
    }

    @Test
    void beanThatIsNull_isRefused() {
        Sources.orders = null;

        assertThat(refused(naming("orders"))).hasMessageContaining("there is no bean @Named(\"orders\")");
    }

    @Test
    void boundButNoDataSource_isRefused() throws NamingException {
        bind("text", "something else");

        assertThat(refused(naming("text")))
                .hasMessageContaining("ferro.connections.app.data-source: names 'text', under which JNDI has a"
                        + " java.lang.String and no data source");
    }

    @Test
    @Tag("R10")
    void whatTheContainerSays_isRefusedBesideIt() {
        Sources.orders = new PGSimpleDataSource();
        assertThat(refused(naming("orders")
                        .and("ferro.connections.app.url", "sqlite::memory:")
                        .and("ferro.connections.app.username", "u")
                        .and("ferro.connections.app.pool.max-size", "10")))
                .hasMessageContaining("ferro.connections.app.url: stands beside data-source")
                .hasMessageContaining("ferro.connections.app.username: stands beside data-source")
                .hasMessageContaining("ferro.connections.app.pool.max-size: stands beside data-source");
    }

    @Test
    @Tag("R25")
    void urlBehindTheKey_isRefusedWithoutIt() {
        assertThat(refused(naming("postgresql://u:canary@localhost/shop")))
                .hasMessageContaining("ferro.connections.app.data-source: is no name of a data source")
                .hasMessageNotContaining("canary");
    }
}
