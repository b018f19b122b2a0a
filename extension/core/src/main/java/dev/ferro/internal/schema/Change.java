package dev.ferro.internal.schema;

import dev.ferro.DatabaseFault;
import dev.ferro.SchemaDifference;
import dev.ferro.internal.session.Concern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is being done to a schema, as the message of a failure names it. Used by one thread. */
final class Change implements Concern {

    private @Nullable SchemaDifference current;

    void at(SchemaDifference difference) {
        current = difference;
    }

    /** Nothing is changed any more: what follows is about the whole. */
    void atEnd() {
        current = null;
    }

    @Override
    public String name() {
        return current == null ? "schema" : current.table();
    }

    @Override
    public String entity() {
        return "table " + name();
    }

    @Override
    public List<String> attributes(DatabaseFault fault) {
        return List.of();
    }

    @Override
    public String needed() {
        if (current == null) {
            return "USAGE on the schemas of the tables, and SELECT on tables to which a column is to be added";
        }
        return switch (current.kind()) {
            case TABLE, SEQUENCE ->
                "CREATE on the schema of " + current.table() + ", and REFERENCES on the tables that it refers to";
            default -> "ownership of table " + current.table() + ", and REFERENCES on the tables that it refers to";
        };
    }

    @Override
    public String toString() {
        return current == null ? "Schema" : "Schema (" + current.description() + ")";
    }
}
