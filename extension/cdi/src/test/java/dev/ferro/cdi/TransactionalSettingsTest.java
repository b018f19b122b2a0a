package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Isolation;
import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Sql;
import dev.ferro.StatementException;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the members of the annotation do. */
@Tag("R14")
class TransactionalSettingsTest {

    record Level(String name) {}

    @Dependent
    static class Reports {
        @Inject
        Repository<PipelineEvent> events;

        @Inject
        Sql sql;

        @Inject
        Transactions transactions;

        @Transactional
        String unnamed() {
            return connection();
        }

        @Transactional(using = "service")
        String named() {
            return connection();
        }

        @Transactional(using = "service", readOnly = true)
        void writeThoughReadOnly() {
            events.insert(new PipelineEvent("report"));
        }

        @Transactional(isolation = Isolation.SERIALIZABLE)
        long countSerializably() {
            return events.count();
        }

        @Transactional(isolation = Isolation.REPEATABLE_READ)
        String level() {
            return sql.fetchOne(Level.class, "select current_setting('transaction_isolation') as name")
                    .orElseThrow()
                    .name();
        }

        private String connection() {
            return transactions.current().map(Session::connection).orElse("none");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R12")
    void using_absent_isTheDefault(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Reports.class)) {
            assertThat(application.get(Reports.class).unnamed()).isEqualTo("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R11")
    void using_named_isThat(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Reports.class)) {
            assertThat(application.get(Reports.class).named()).isEqualTo("service");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readOnly_writing_isRefusedByTheDatabase(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Reports.class)) {
            Reports reports = application.get(Reports.class);

            assertThatThrownBy(reports::writeThoughReadOnly).isInstanceOf(StatementException.class);
            assertThat(application.events()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isolation_serializable_reads(DatabaseKind kind) {
        try (TwoConnections application = TwoConnections.open(kind, Reports.class)) {
            assertThat(application.get(Reports.class).countSerializably()).isZero();
        }
    }

    @Test
    void isolation_named_isWhatTheServerSays() {
        try (TwoConnections application = TwoConnections.open(DatabaseKind.POSTGRESQL, Reports.class)) {
            assertThat(application.get(Reports.class).level()).isEqualTo("repeatable read");
        }
    }

    @SessionScoped
    static class Basket implements Serializable {
        @Transactional
        void pay() {}
    }

    /** CDI asks the interceptors of such a bean, and what is injected into them, to be capable of it as well. */
    @Test
    void passivatingBean_transactional_isDeployed() {
        Application.with("ferro.url", "sqlite::memory:").start(Basket.class).close();
    }
}
