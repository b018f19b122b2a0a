package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.query.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL text and its binds in the making. Text comes from the mapping and from constants only (Q8). Used by one thread.
 */
final class Rendering {

    /** SQLite takes 32,766 placeholders, PostgreSQL 65,535. */
    private static final int MOST_BINDS = 32_000;

    private final Dialect dialect;
    private final String connection;
    private final Scope scope;
    private final StringBuilder sql = new StringBuilder();
    private final List<Bind> binds = new ArrayList<>();
    private final List<Ref<?>> references;

    private Rendering(Dialect dialect, String connection, Scope scope, List<Ref<?>> references) {
        this.dialect = dialect;
        this.connection = connection;
        this.scope = scope;
        this.references = references;
    }

    static Rendering of(Dialect dialect, String connection, Scope scope) {
        return new Rendering(dialect, connection, scope, new ArrayList<>());
    }

    /** Another part of the same statement. */
    Rendering part() {
        return new Rendering(dialect, connection, scope, references);
    }

    /** A part of the same statement with tables of its own. */
    Rendering within(Scope inner) {
        return new Rendering(dialect, connection, inner, references);
    }

    Dialect dialect() {
        return dialect;
    }

    String connection() {
        return connection;
    }

    Scope scope() {
        return scope;
    }

    Rendering text(String constant) {
        sql.append(constant);
        return this;
    }

    Rendering append(Rendering other) {
        sql.append(other.sql);
        binds.addAll(other.binds);
        return this;
    }

    Rendering value(ValueType type, Object value) {
        if (value instanceof Ref<?> reference) {
            references.add(reference);
        }
        return bind(Bind.of(type, value, dialect, connection));
    }

    Rendering bind(Bind bind) {
        sql.append('?');
        binds.add(bind);
        return this;
    }

    Rendering count(long count) {
        return bind(Bind.ofCount(count, dialect));
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    InvalidQueryException refused(String reason) {
        return new InvalidQueryException(
                connection, Messages.MSG.invalidQuery(scope.root().name(), reason));
    }

    /** To compare expressions: the same attribute may be written in several ways. */
    String textOf(Expression<?, ?> expression) {
        Rendering part = part();
        Expressions.render(part, expression, Types.of(this, expression));
        return part.sql.toString();
    }

    Statement done() {
        if (binds.size() > MOST_BINDS) {
            throw new InvalidQueryException(
                    connection, Messages.MSG.tooManyValues(scope.root().name(), binds.size(), MOST_BINDS));
        }
        return new Statement(sql.toString(), List.copyOf(binds), List.copyOf(references));
    }
}
