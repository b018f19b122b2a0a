package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Session;
import dev.ferro.Transaction;
import dev.ferro.TransactionException;
import dev.ferro.testing.databases.DatabaseKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handle is of no use after the end (R14a), and to no other thread. */
@Tag("R14a")
class HandleTest {

    private static final List<Consumer<Transaction>> USES = List.of(
            Transaction::setRollbackOnly,
            Transaction::isRollbackOnly,
            transaction -> transaction.afterCommit(() -> {}),
            transaction -> transaction.afterRollback(() -> {}),
            transaction -> transaction.set("a.b", "c"),
            Session::routes,
            Session::clear);

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handle_afterTheCommit_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            refusesEverything(two.service().call(transaction -> transaction));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handle_afterTheRollback_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            refusesEverything(two.service().call(transaction -> {
                two.notes().insert(new Note("x"));
                transaction.setRollbackOnly();
                return transaction;
            }));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handleOfTheInner_whileTheOuterRuns_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                refusesEverything(two.service().call(inner -> inner));
                assertThat(outer.isActive()).isTrue();
            });
        }
    }

    private static void refusesEverything(Transaction ended) {
        assertThat(ended.isActive()).isFalse();
        assertThat(ended.connection()).isEqualTo("service");
        assertThat(USES)
                .allSatisfy(use -> assertThatThrownBy(() -> use.accept(ended))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageStartingWith("FERRO0071: this transaction on connection 'service' has ended"));
    }

    @Tag("R14")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handle_inAnotherThread_isRefusedWithTheOwnersName(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            String owner = Thread.currentThread().getName();
            two.service().run(transaction -> {
                two.notes().insert(new Note("mine"));
                Two.elsewhere(() -> {
                    assertThat(USES)
                            .allSatisfy(use -> assertThatThrownBy(() -> use.accept(transaction))
                                    .isInstanceOf(TransactionException.class)
                                    .hasMessageStartingWith("FERRO0072")
                                    .hasMessageContaining("'" + owner + "'")
                                    .hasMessageContaining("'elsewhere'"));
                    return true;
                });
            });
            assertThat(two.committed()).containsExactly("mine");
        }
    }

    @Tag("R14")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherThread_insideTheBlock_hasNothingAmbient(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                assertThat(two.ferro.transactions().current()).containsSame(transaction);
                assertThat(Two.elsewhere(two::nothingIsAmbient)).isTrue();
            });
        }
    }

    @Tag("R14")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pinnedConnection_inAnotherThread_isRefused(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                Connection pinned = two.ferro.dataSource("service").getConnection();
                PreparedStatement statement = pinned.prepareStatement("select 1");
                Two.elsewhere(() -> {
                    assertThatThrownBy(pinned::createStatement).hasMessageStartingWith("FERRO0072");
                    assertThatThrownBy(statement::executeQuery).hasMessageStartingWith("FERRO0072");
                    return true;
                });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pinnedConnectionAndStatement_afterTheEnd_areRefused(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            AtomicReference<PreparedStatement> statement = new AtomicReference<>();
            Connection pinned = two.service().call(transaction -> {
                Connection connection = two.ferro.dataSource("service").getConnection();
                statement.set(connection.prepareStatement("select 1"));
                return connection;
            });
            assertThatThrownBy(pinned::createStatement).hasMessageStartingWith("FERRO0071");
            assertThatThrownBy(() -> statement.get().executeQuery()).hasMessageStartingWith("FERRO0071");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void stream_afterTheEnd_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.notes().insertAll(List.of(new Note("a"), new Note("b")));
            Stream<Note> left = two.service().call(transaction -> two.notes().findAll());

            assertThatThrownBy(left::toList)
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith("FERRO007");
        }
    }
}
