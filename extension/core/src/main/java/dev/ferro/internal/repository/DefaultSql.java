package dev.ferro.internal.repository;

import dev.ferro.Row;
import dev.ferro.Sql;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.sql.RawStatement;
import dev.ferro.internal.sql.RecordMapper;
import dev.ferro.internal.sql.RowReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raw SQL over the resolver. Thread-safe. */
public final class DefaultSql implements Sql {

    private final Router router;
    private final AmbientRunner runner;
    private final Choice choice;

    /**
     * Creates raw SQL.
     *
     * @param router the resolver
     * @param runner runs what was routed
     * @param choice at the use site
     */
    public DefaultSql(Router router, AmbientRunner runner, Choice choice) {
        this.router = router;
        this.runner = runner;
        this.choice = choice;
    }

    @Override
    public Sql using(String connection) {
        return new DefaultSql(router, runner, choice.using(connection));
    }

    @Override
    public long execute(String sql, @Nullable Object @Nullable ... parameters) {
        NamedConnection connection = route();
        RawStatement statement = statement(connection, sql, parameters);
        return runner.run(connection, statement, statement::execute);
    }

    @Override
    public List<Row> fetchAll(String sql, @Nullable Object @Nullable ... parameters) {
        return List.copyOf(fetch(sql, parameters, Integer.MAX_VALUE));
    }

    @Override
    public Optional<Row> fetchOne(String sql, @Nullable Object @Nullable ... parameters) {
        return fetch(sql, parameters, 1).stream().findFirst();
    }

    @Override
    public <R extends Record> List<R> fetchAll(Class<R> type, String sql, @Nullable Object @Nullable ... parameters) {
        RecordMapper<R> mapper = RecordMapper.of(type);
        return mapper.map(fetch(sql, parameters, Integer.MAX_VALUE));
    }

    @Override
    public <R extends Record> Optional<R> fetchOne(
            Class<R> type, String sql, @Nullable Object @Nullable ... parameters) {
        RecordMapper<R> mapper = RecordMapper.of(type);
        return mapper.map(fetch(sql, parameters, 1)).stream().findFirst();
    }

    private List<Row> fetch(String sql, @Nullable Object @Nullable [] parameters, int limit) {
        NamedConnection connection = route();
        RawStatement statement = statement(connection, sql, parameters);
        return runner.run(
                connection,
                statement,
                at -> statement.query(
                        at,
                        rows -> RowReader.read(
                                rows, connection.dialect().rawReader(), connection.name(), statement.masked(), limit)));
    }

    private NamedConnection route() {
        return router.route(choice, this);
    }

    private RawStatement statement(NamedConnection connection, String sql, @Nullable Object @Nullable [] parameters) {
        RawStatement statement = RawStatement.of(connection.dialect(), connection.name(), sql, parameters);
        if (runner.isPinned()) {
            statement.refuseTransactionControl();
        }
        return statement;
    }

    @Override
    public String toString() {
        return "Sql" + choice;
    }
}
