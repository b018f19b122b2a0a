package dev.ferro.container;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A Ferro on a data source of a container, and what others who share it see. */
final class ContainerBench {

    private ContainerBench() {}

    static Ferro on(DataSource source, UnaryOperator<ConnectionSettings.Builder> change) {
        return Ferro.builder()
                .connection(
                        change.apply(ConnectionSettings.builder("app").dataSource(Container.named("orders", source)))
                                .defaultConnection(true)
                                .build())
                .build();
    }

    static Ferro on(DataSource source) {
        return on(source, settings -> settings);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The answer somebody else gets. */
    static String outside(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** The answer Ferro gets. */
    static String inside(Ferro ferro, String sql) {
        var row = ferro.sql().fetchOne(sql).orElseThrow();
        return String.valueOf(row.get(row.columns().get(0)));
    }
}
