package dev.ferro.pool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** What a borrower can leave behind by the methods of JDBC, and how it shows. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum ClientState {
    AUTO_COMMIT(connection -> connection.setAutoCommit(false), Connection::getAutoCommit),
    ISOLATION(
            connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE),
            Connection::getTransactionIsolation),
    READ_ONLY(connection -> connection.setReadOnly(true), Connection::isReadOnly),
    TYPE_MAP(connection -> connection.setTypeMap(Map.of("fruit", String.class)), Connection::getTypeMap),
    HOLDABILITY(
            connection -> connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT), Connection::getHoldability),
    NETWORK_TIMEOUT(connection -> connection.setNetworkTimeout(Runnable::run, 4321), Connection::getNetworkTimeout),
    CLIENT_INFO(
            connection -> connection.setClientInfo("ApplicationName", "stranger"),
            connection -> connection.getClientInfo("ApplicationName")),
    SCHEMA(connection -> connection.setSchema("pg_catalog"), Connection::getSchema),
    WARNINGS(
            connection -> Borrower.execute(connection, "do $$ begin raise warning 'left behind'; end $$"),
            connection -> String.valueOf(connection.getWarnings()));

    private final Change change;
    private final Borrower.Work<Object> look;

    ClientState(Change change, Borrower.Work<Object> look) {
        this.change = change;
        this.look = look;
    }

    void leaveOn(Connection connection) throws SQLException {
        change.on(connection);
    }

    Object lookAt(Connection connection) throws SQLException {
        return look.on(connection);
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }
}
