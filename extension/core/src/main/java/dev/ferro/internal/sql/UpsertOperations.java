package dev.ferro.internal.sql;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Workplace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds, creates and updates one entity by attributes that are unique, each in one statement. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class UpsertOperations<T> {

    /** What both databases' faults say where {@code on conflict} finds no constraint. */
    public static final String NO_CONSTRAINT = "42P10";

    private final EntityPlan<T> plan;
    private final Map<Lookup, UpsertStatements> rendered = new ConcurrentHashMap<>();

    private record Lookup(UniqueKey unique, boolean keyless) {}

    UpsertOperations(EntityPlan<T> plan) {
        this.plan = plan;
    }

    /**
     * Whether the entity can be looked up at all: one whose key the database is to give cannot be, by its key.
     *
     * @param unique the attributes
     * @param entity checked
     * @param connection for the message of an error
     * @return false if it is new for sure
     * @throws InvalidValueException if one of the attributes is null
     */
    public boolean isFindable(UniqueKey unique, Prepared<T> entity, String connection) {
        EntityModel<T> model = plan.model();
        if (unique.isKey(model) && entity.awaitsKey()) {
            return false;
        }
        for (MappedAttribute attribute : unique.attributes()) {
            if (entity.values()[model.attributes().indexOf(attribute)] == null) {
                throw new InvalidValueException(connection, Messages.MSG.nullUnique(Refused.named(model, attribute)));
            }
        }
        return true;
    }

    private UpsertStatements statements(UniqueKey unique, Prepared<T> entity) {
        return rendered.computeIfAbsent(
                new Lookup(unique, entity.awaitsKey()),
                lookup -> UpsertStatements.of(plan, lookup.unique(), lookup.keyless()));
    }

    /**
     * Finds the row.
     *
     * @param at where
     * @param unique the attributes
     * @param entity checked; its values of these are looked for
     * @return the entity, or empty
     * @throws SQLException of the driver; also, with the SQLSTATE of a missing constraint, if there are several
     */
    public Optional<T> find(Workplace at, UniqueKey unique, Prepared<T> entity) throws SQLException {
        UpsertStatements statements = statements(unique, entity);
        try (KeptStatement kept = at.physical().prepared(statements.find())) {
            plan.bind(kept.statement(), statements.found(), entity.values());
            try (ResultSet rows = kept.statement().executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                T found = plan.hydrate(rows, at);
                if (rows.next()) {
                    throw new SQLException("several rows", NO_CONSTRAINT);
                }
                return Optional.of(found);
            }
        }
    }

    /**
     * Inserts, unless there is such a row.
     *
     * @param at where
     * @param unique the attributes
     * @param entity checked; gets its key if it was inserted
     * @return whether it was inserted
     * @throws SQLException of the driver
     */
    public boolean create(Workplace at, UniqueKey unique, Prepared<T> entity) throws SQLException {
        UpsertStatements statements = statements(unique, entity);
        try (KeptStatement kept = at.physical().prepared(statements.create())) {
            plan.bind(kept.statement(), statements.created(), entity.values());
            try (ResultSet keys = kept.statement().executeQuery()) {
                if (!keys.next()) {
                    return false;
                }
                plan.take(keys, statements.back(), entity.values(), at.connection());
                // SQLite finishes the statement only when its results were read to their end.
                while (keys.next()) {}
                return true;
            }
        }
    }

    /**
     * Whether {@link #put} may be refused after the database did it, and so needs a transaction of its own: in SQLite the
     * key of the row that there is may be none, and its version is counted beyond the last number.
     *
     * @return true if it must be taken back then
     */
    public boolean mayBeTakenBack() {
        return plan.keyMayBeRefused();
    }

    /**
     * Inserts, or updates the row that there is.
     *
     * @param at where
     * @param unique the attributes
     * @param entity checked; gets the key of the row
     * @throws SQLException of the driver
     */
    public void put(Workplace at, UniqueKey unique, Prepared<T> entity) throws SQLException {
        UpsertStatements statements = statements(unique, entity);
        try (KeptStatement kept = at.physical().prepared(statements.put())) {
            plan.bind(kept.statement(), statements.written(), entity.values());
            try (ResultSet keys = kept.statement().executeQuery()) {
                if (!keys.next()) {
                    throw new SQLException("no key came back");
                }
                plan.take(keys, statements.back(), entity.values(), at.connection());
                // SQLite finishes the statement only when its results were read to their end.
                while (keys.next()) {}
            }
        }
    }
}
