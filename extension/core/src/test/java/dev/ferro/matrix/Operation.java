package dev.ferro.matrix;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;
import static dev.ferro.query.Fetch.relation;

import dev.ferro.query.Query;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be asked of a connection. What it gives may tell which one it was: see {@link Witness#place}. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Operation {
    COUNT(Takes.A_REPOSITORY, false, call -> call.repository().count()),
    EXISTS_BY_ID(Takes.A_REPOSITORY, false, call -> call.repository().existsById(Witness.KEY_ON_SERVICE)),
    FIND_BY_ID(
            Takes.A_REPOSITORY,
            false,
            call -> call.repository().findById(Witness.FIRST).orElseThrow()),
    FIND_ALL(Takes.A_REPOSITORY, false, call -> call.repository().findAll().toList()),
    FIND_PAGE(
            Takes.A_REPOSITORY,
            false,
            call -> call.repository()
                    .findAll(PageRequest.ofSize(2), Order.by(Sort.asc("id")))
                    .content()),
    QUERY_LIST(Takes.A_REPOSITORY, false, call -> first(call).list()),
    QUERY_STREAM(Takes.A_REPOSITORY, false, call -> first(call).stream().toList()),
    QUERY_CURSORED_PAGE(
            Takes.A_REPOSITORY,
            false,
            call -> call.repository()
                    .query()
                    .cursoredPage(PageRequest.ofSize(2))
                    .content()),
    QUERY_COUNT(Takes.A_REPOSITORY, false, call -> call.repository().query().count()),
    QUERY_EXISTS(
            Takes.A_REPOSITORY,
            false,
            call -> call.repository()
                    .where(attribute(Thing.class, "id").equalTo(Witness.KEY_ON_SERVICE))
                    .exists()),
    QUERY_SELECT(
            Takes.A_REPOSITORY,
            false,
            call -> first(call).select(textAttribute(Thing.class, "name")).single()),
    /** What a relation brings came from where its query ran. */
    QUERY_FETCH(
            Takes.A_REPOSITORY,
            false,
            call -> first(call).fetch(relation(Thing.class, "held")).list().stream()
                    .flatMap(thing ->
                            Stream.of(thing, (Thing) thing.held().find().orElseThrow()))
                    .toList()),
    QUERY_UPDATE(Takes.A_REPOSITORY, true, call -> {
        first(call).update(set(textAttribute(Thing.class, "name"), "changed"));
        return List.of();
    }),
    QUERY_DELETE(Takes.A_REPOSITORY, true, call -> {
        first(call).delete();
        return List.of();
    }),
    DELETE_BY_ID(Takes.A_REPOSITORY, true, call -> {
        call.repository().deleteById(Witness.FIRST);
        return List.of();
    }),
    INSERT(Takes.AN_INSTANCE, true, call -> call.repository().insert(call.one())),
    UPDATE(Takes.AN_INSTANCE, true, call -> call.repository().update(call.one())),
    SAVE(Takes.AN_INSTANCE, true, call -> call.repository().save(call.one())),
    GET_OR_CREATE(Takes.AN_INSTANCE, true, call -> call.repository().getOrCreate(call.one(), "id", "name")),
    UPDATE_OR_CREATE(Takes.AN_INSTANCE, true, call -> call.repository().updateOrCreate(call.one(), "id", "name")),
    REFRESH(Takes.AN_INSTANCE, false, call -> call.repository().refresh(call.one())),
    DELETE(Takes.AN_INSTANCE, true, call -> {
        call.repository().delete(call.one());
        return List.of();
    }),
    INSERT_ALL(Takes.INSTANCES, true, call -> call.repository().insertAll(call.instances())),
    UPDATE_ALL(Takes.INSTANCES, true, call -> call.repository().updateAll(call.instances())),
    SAVE_ALL(Takes.INSTANCES, true, call -> call.repository().saveAll(call.instances())),
    DELETE_ALL(Takes.INSTANCES, true, call -> {
        call.repository().deleteAll(call.instances());
        return List.of();
    }),
    SQL_EXECUTE(Takes.NOTHING, true, call -> {
        call.sql().execute(Witness.INSERT);
        return List.of();
    }),
    SQL_FETCH_ALL(
            Takes.NOTHING,
            false,
            call -> call.sql().fetchAll(Witness.SELECT).get(0).get("name")),
    SQL_FETCH_ONE(
            Takes.NOTHING,
            false,
            call -> call.sql().fetchOne(Witness.SELECT).orElseThrow().get("name")),
    SQL_FETCH_ALL_RECORDS(
            Takes.NOTHING,
            false,
            call -> call.sql()
                    .fetchAll(Witness.Named.class, Witness.SELECT)
                    .get(0)
                    .name()),
    SQL_FETCH_ONE_RECORD(
            Takes.NOTHING,
            false,
            call -> call.sql()
                    .fetchOne(Witness.Named.class, Witness.SELECT)
                    .orElseThrow()
                    .name()),
    TRANSACTION(
            Takes.NOTHING,
            true,
            call -> call.transactions().call(transaction -> {
                call.ferro().sql().execute(Witness.INSERT);
                return transaction.connection();
            })),
    SESSION(
            Takes.NOTHING,
            true,
            call -> call.sessions().call(session -> {
                call.ferro().sql().execute(Witness.INSERT);
                return session.connection();
            })),
    DATA_SOURCE(Takes.A_NAME, true, Operation::throughDataSource),
    SCHEMA_CREATE(Takes.A_NAME, true, call -> {
        call.ferro().schema().create(call.name());
        return List.of();
    });

    private final Takes takes;
    private final boolean writes;
    private final Body body;

    Operation(Takes takes, boolean writes, Body body) {
        this.takes = takes;
        this.writes = writes;
        this.body = body;
    }

    Takes takes() {
        return takes;
    }

    boolean writes() {
        return writes;
    }

    /** Whether the rows of its instances must not be there yet. */
    boolean needsRoom() {
        return switch (this) {
            case INSERT, INSERT_ALL, GET_OR_CREATE, UPDATE_OR_CREATE -> true;
            default -> false;
        };
    }

    /** Whether it writes down what its instances refer to. */
    boolean keepsReferences() {
        return switch (this) {
            case INSERT, UPDATE, SAVE, GET_OR_CREATE, UPDATE_OR_CREATE, INSERT_ALL, UPDATE_ALL, SAVE_ALL -> true;
            default -> false;
        };
    }

    Object on(Call call) throws Exception {
        return body.on(call);
    }

    private static Query<Thing> first(Call call) {
        return call.repository().where(attribute(Thing.class, "id").equalTo(Witness.FIRST));
    }

    private static Object throughDataSource(Call call) throws SQLException {
        try (Connection connection = call.ferro().dataSource(call.name()).getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(Witness.INSERT);
        }
    }

    /** What it is called with. */
    enum Takes {
        NOTHING,
        /** A name that must be given: there is no form without. */
        A_NAME,
        A_REPOSITORY,
        AN_INSTANCE,
        INSTANCES;

        boolean repository() {
            return compareTo(A_REPOSITORY) >= 0;
        }
    }

    /** What it does. */
    @FunctionalInterface
    private interface Body {
        Object on(Call call) throws Exception;
    }
}
