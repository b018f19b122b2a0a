package dev.ferro.internal.schema;

import dev.ferro.Isolation;
import dev.ferro.SchemaDiff;
import dev.ferro.SchemaDifference;
import dev.ferro.SchemaMismatchException;
import dev.ferro.internal.catalog.Catalog;
import dev.ferro.internal.catalog.Catalogs;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.WorkRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Work on the schema of one connection, which the caller has chosen (R20). What changes it waits for whoever else does, and
 * is one transaction (R20a). Used by one thread.
 */
public final class SchemaWork {

    /** Whatever the connection's own level is: what others committed while this one waited for them must be seen. */
    private static final TransactionMode SEEING_OTHERS = TransactionMode.DEFAULT.at(Isolation.READ_COMMITTED);

    private final WorkRunner runner;
    private final NamedConnection connection;
    private final SchemaModel wanted;
    private final Catalog catalog;
    private final Ddl ddl;

    /**
     * Prepares work.
     *
     * @param runner runs it
     * @param connection that was chosen
     * @param entities whose tables are meant
     * @throws dev.ferro.EntityMappingException if the entities contradict each other
     */
    public SchemaWork(WorkRunner runner, NamedConnection connection, Collection<EntityModel<?>> entities) {
        this.runner = runner;
        this.connection = connection;
        this.wanted = SchemaReader.read(entities, connection.dialect());
        this.catalog = Catalogs.of(connection.dialect().database());
        this.ddl = Ddl.of(connection.dialect().database());
    }

    /**
     * Creates the tables and sequences that do not exist.
     *
     * @throws dev.ferro.StatementException if the database refuses; then nothing was created
     */
    public void create() {
        SchemaDiff left = changing((alteration, present) -> {
            List<SchemaDifference> impossible = new ArrayList<>();
            SchemaModel possible = ImpossibleReferences.leftOut(wanted, present, ddl, impossible);
            for (SchemaDifference missing : Creation.of(possible, present, ddl)) {
                alteration.run(missing);
            }
            return impossible;
        });
        left.differences().forEach(this::warn);
    }

    /** Where nobody is given what is left. */
    void warn(SchemaDifference left) {
        Alteration.LOG.warnf("%s: %s; this is left to be done by hand", connection.name(), left.description());
    }

    /**
     * Adds what is missing.
     *
     * @return what is left to be done by hand
     * @throws dev.ferro.StatementException if the database refuses; then nothing was changed
     */
    public SchemaDiff update() {
        return changing((alteration, present) -> {
            List<SchemaDifference> left = new ArrayList<>();
            for (SchemaDifference difference : Comparison.of(wanted, present, catalog, ddl)) {
                if (difference.isAddition()) {
                    alteration.attempt(difference).ifPresent(left::add);
                } else {
                    left.add(difference);
                }
            }
            return left;
        });
    }

    private SchemaDiff changing(Changing changing) {
        Change change = new Change();
        List<SchemaDifference> left = runner.atomically(connection, SEEING_OTHERS, change, at -> {
            Connection driver = at.physical().driver();
            catalog.lock(driver);
            Alteration alteration = new Alteration(
                    connection.name(), driver, connection.dialect().faults(), change);
            List<SchemaDifference> rest = changing.run(alteration, Present.read(catalog, driver, wanted));
            change.atEnd();
            return rest;
        });
        return new SchemaDiff(connection.name(), left);
    }

    /**
     * Compares.
     *
     * @return all differences
     * @throws dev.ferro.StatementException if the database does not let its catalog be read
     */
    public SchemaDiff diff() {
        return new SchemaDiff(connection.name(), runner.run(connection, new Change(), at -> {
            Connection driver = at.physical().driver();
            return Comparison.of(wanted, Present.read(catalog, driver, wanted), catalog, ddl);
        }));
    }

    /**
     * Refuses what would break.
     *
     * @throws SchemaMismatchException naming all of it
     */
    public void validate() {
        SchemaDiff diff = diff();
        if (!diff.breaking().isEmpty()) {
            String all =
                    diff.breaking().stream().map(SchemaDifference::description).collect(Collectors.joining("; "));
            throw new SchemaMismatchException(
                    Messages.MSG.schemaMismatch(
                            connection.name(), diff.breaking().size(), all),
                    diff);
        }
    }

    /**
     * The statements for an empty database.
     *
     * @return SQL text
     */
    public String script() {
        return Creation.of(wanted, Present.NOTHING, ddl).stream()
                .map(creation ->
                        creation.additions().stream().map(sql -> sql + ";\n").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** What is done between the look at the database and the commit. */
    @FunctionalInterface
    private interface Changing {
        List<SchemaDifference> run(Alteration alteration, Present present) throws SQLException;
    }
}
