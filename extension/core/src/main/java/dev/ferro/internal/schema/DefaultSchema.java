package dev.ferro.internal.schema;

import dev.ferro.Schema;
import dev.ferro.SchemaDiff;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.WorkRunner;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;

/** The face of the schema room: each call goes through the resolver first. Thread-safe. */
public final class DefaultSchema implements Schema {

    private final Router router;
    private final WorkRunner runner;
    private final Supplier<Collection<EntityModel<?>>> entities;

    /**
     * Creates the schema of a Ferro.
     *
     * @param router decides
     * @param runner runs
     * @param entities whose tables are meant
     */
    public DefaultSchema(Router router, WorkRunner runner, Supplier<Collection<EntityModel<?>>> entities) {
        this.router = router;
        this.runner = runner;
        this.entities = entities;
    }

    private SchemaWork only(String operation) {
        return new SchemaWork(runner, router.routeToOnly(operation), entities.get());
    }

    private SchemaWork on(String connection, String operation) {
        Choice choice = Choice.NONE.using(Objects.requireNonNull(connection, "connection"));
        return new SchemaWork(runner, router.route(choice, operation), entities.get());
    }

    @Override
    public void create() {
        only("Schema.create").create();
    }

    @Override
    public void create(String connection) {
        on(connection, "Schema.create").create();
    }

    @Override
    public SchemaDiff update() {
        return only("Schema.update").update();
    }

    @Override
    public SchemaDiff update(String connection) {
        return on(connection, "Schema.update").update();
    }

    @Override
    public void validate() {
        only("Schema.validate").validate();
    }

    @Override
    public void validate(String connection) {
        on(connection, "Schema.validate").validate();
    }

    @Override
    public String script() {
        return only("Schema.script").script();
    }

    @Override
    public String script(String connection) {
        return on(connection, "Schema.script").script();
    }

    @Override
    public SchemaDiff diff() {
        return only("Schema.diff").diff();
    }

    @Override
    public SchemaDiff diff(String connection) {
        return on(connection, "Schema.diff").diff();
    }
}
