package dev.ferro.internal.schema;

import dev.ferro.Database;
import dev.ferro.internal.dialect.DdlWords;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.ConstraintNames;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.mapping.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the table of an entity: keys, not-null, unique; and the sequence of its key. */
final class TableDdl {

    private final EntityModel<?> model;
    private final DdlWords words;
    private final boolean hasSequences;

    private TableDdl(EntityModel<?> model, Dialect dialect) {
        this.model = model;
        this.words = dialect.ddl();
        this.hasSequences = dialect.database() == Database.POSTGRESQL;
    }

    /** The statements, in the order in which they are to be run. */
    static List<String> create(EntityModel<?> model, Dialect dialect) {
        TableDdl ddl = new TableDdl(model, dialect);
        List<String> statements = new ArrayList<>();
        if (ddl.hasSequences) {
            model.key().sequence().map(TableDdl::sequence).ifPresent(statements::add);
        }
        statements.add(ddl.table());
        model.relations().forEach(relation -> owned(relation).map(ddl::join).ifPresent(statements::add));
        return statements;
    }

    private static String sequence(Sequence sequence) {
        return "create sequence if not exists " + sequence.quoted() + " increment by " + sequence.increment()
                + (sequence.start() < 1 ? " minvalue " + sequence.start() : "") + " start with " + sequence.start();
    }

    private String table() {
        List<String> parts = new ArrayList<>();
        model.attributes().forEach(attribute -> parts.add(column(attribute)));
        if (isComposite()) {
            parts.add("primary key ("
                    + list(model.ids().stream().map(MappedAttribute::column).toList()) + ")");
        }
        model.uniqueConstraints()
                .forEach(constraint ->
                        parts.add(ConstraintNames.clause(model, constraint) + "unique (" + list(constraint) + ")"));
        return "create table if not exists " + model.quotedTable() + " (" + String.join(", ", parts) + ")";
    }

    private boolean isComposite() {
        return model.ids().size() > 1;
    }

    private String column(MappedAttribute attribute) {
        String name = attribute.column().quoted() + " ";
        if (attribute.id() && !isComposite()) {
            return name + key(attribute);
        }
        return name
                + words.type(attribute.type())
                + (attribute.nullable() ? "" : " not null")
                + (attribute.unique() ? " unique" : "");
    }

    private String key(MappedAttribute attribute) {
        boolean counted = model.keyGeneration().isByDatabase();
        boolean bySequence = hasSequences && model.key().sequence().isPresent();
        return counted && !bySequence
                ? words.generatedKey(attribute.type())
                : words.type(attribute.type()) + " not null primary key";
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }

    /** The tables of its relations that the entity says the name of: a pair is there once. */
    private static Optional<JoinTable> owned(MappedRelation relation) {
        if (relation instanceof MappedRelation.Values values) {
            return Optional.of(values.table());
        }
        return relation instanceof MappedRelation.Joined joined && joined.owned()
                ? Optional.of(joined.table())
                : Optional.empty();
    }

    private String join(JoinTable join) {
        return "create table if not exists " + join.quoted() + " (" + column(join.near()) + ", " + column(join.far())
                + ", primary key ("
                + list(List.of(join.near().name(), join.far().name())) + "))";
    }

    private String column(JoinTable.Column column) {
        return column.name().quoted() + " " + words.type(column.type()) + " not null";
    }
}
