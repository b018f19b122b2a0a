package dev.ferro.cdi;

import static dev.ferro.cdi.InContainer.naming;
import static dev.ferro.cdi.InContainer.refused;
import static dev.ferro.cdi.InContainer.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionUnavailableException;
import dev.ferro.cdi.InContainer.Sources;
import dev.ferro.cdi.InContainer.UserService;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A data source that takes part in JTA transactions is refused; another one works whatever JTA does. */
@Tag("R14")
class JtaDataSourceTest {

    static class Jta {
        @Produces
        UserTransaction transactions() {
            return com.arjuna.ats.jta.UserTransaction.userTransaction();
        }
    }

    @BeforeAll
    static void keepTheLogOfTransactions_outOfTheSources() {
        System.setProperty("ObjectStoreEnvironmentBean.objectStoreDir", "target/jta");
        System.setProperty("ObjectStoreEnvironmentBean.communicationStore.objectStoreDir", "target/jta");
        System.setProperty("ObjectStoreEnvironmentBean.stateStore.objectStoreDir", "target/jta");
    }

    private static UserTransaction jta() {
        return com.arjuna.ats.jta.UserTransaction.userTransaction();
    }

    private static AgroalDataSource taking(TestDatabase database) throws SQLException {
        TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        TransactionSynchronizationRegistry registry =
                new com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple();
        return Container.pool(database, new NarayanaTransactionIntegration(manager, registry));
    }

    @ParameterizedTest
    @EnumSource
    void takingPart_isRefusedAtStart(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = taking(database)) {
            Sources.orders = source;

            assertThat(refused(naming("orders"), Jta.class))
                    .hasMessageContaining("ferro.connections.app.data-source: names 'orders', which takes part in JTA"
                            + " transactions")
                    .hasMessageContaining("jta=\"false\" on WildFly, transactional=\"false\" on Open Liberty,"
                            + " quarkus.datasource.<name>.jdbc.transactions=disabled on Quarkus");
            assertThat(jta().getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
            assertThat(source.getMetrics().activeCount()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingPart_whereOneIsActiveAlready_isRefused_andThatOneGoesOn(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = taking(database)) {
            Sources.orders = source;
            jta().begin();
            try {
                assertThat(refused(naming("orders"), Jta.class)).hasMessageContaining("takes part in JTA transactions");
                assertThat(jta().getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            } finally {
                jta().rollback();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void physicalConnectionThatDiesWhileItIsTried_isToldOfAsDead(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database)) {
            Sources.orders = Failing.atFirstCommit(source);

            assertThat(refused(naming("orders"), Jta.class))
                    .hasMessageContaining("FERRO0135")
                    .hasMessageNotContaining("JTA");
        }
    }

    /** As where nobody could begin one at the start. */
    @ParameterizedTest
    @EnumSource
    void takingPart_unnoticedAtStart_isToldBeforeAnythingIsDone(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = taking(database)) {
            Sources.orders = source;
            try (Application application = start(naming("orders"))) {
                UserService service = application.get(UserService.class);
                service.users.insert(new User("before"));
                jta().begin();
                try {
                    assertThatThrownBy(() -> service.users.insert(new User("within")))
                            .isInstanceOf(ConnectionUnavailableException.class)
                            .hasMessageStartingWith("FERRO0136: connection 'app' cannot use the data source 'orders'");
                } finally {
                    jta().rollback();
                }
                assertThat(service.users.count()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingPart_inATransactionBegunBeforeJtas_isTold(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = taking(database)) {
            Sources.orders = source;
            try (Application application = start(naming("orders"))) {
                UserService service = application.get(UserService.class);
                try {
                    assertThatThrownBy(() -> service.transactions.run(transaction -> {
                                service.users.insert(new User("x"));
                                jta().begin();
                                service.users.insert(new User("y"));
                            }))
                            .hasMessageContaining("FERRO0136");
                } finally {
                    jta().rollback();
                }
                assertThat(service.users.count()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingNoPart_isCommittedWhateverJtaDoes(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                AgroalDataSource source = Container.pool(database)) {
            Sources.orders = source;
            try (Application application = start(naming("orders"), Jta.class)) {
                UserService service = application.get(UserService.class);
                jta().begin();
                service.transactions.run(transaction -> service.users.insert(new User("kept")));
                service.users.insert(new User("kept as well"));
                jta().rollback();

                assertThat(service.users.count()).isEqualTo(2);
            }
        }
    }
}
