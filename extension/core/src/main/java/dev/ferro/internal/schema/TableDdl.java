package dev.ferro.internal.schema;

import dev.ferro.internal.dialect.DdlWords;
import dev.ferro.internal.mapping.ConstraintNames;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.KeyGeneration;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the table of an entity: keys, not-null, unique. */
final class TableDdl {

    private TableDdl() {}

    static String create(EntityModel<?> model, DdlWords words) {
        Stream<String> columns = model.attributes().stream().map(attribute -> column(model, attribute, words));
        Stream<String> constraints = model.uniqueConstraints().stream()
                .map(constraint -> ConstraintNames.clause(model, constraint) + "unique (" + list(constraint) + ")");
        return "create table if not exists " + model.quotedTable() + " ("
                + Stream.concat(columns, constraints).collect(Collectors.joining(", ")) + ")";
    }

    /** The tables of its relations that the entity says the name of: a pair is there once. */
    static Stream<String> joins(EntityModel<?> model, DdlWords words) {
        return model.relations().stream()
                .flatMap(relation -> owned(relation).stream())
                .map(join -> join(join, words));
    }

    private static Optional<JoinTable> owned(MappedRelation relation) {
        if (relation instanceof MappedRelation.Values values) {
            return Optional.of(values.table());
        }
        return relation instanceof MappedRelation.Joined joined && joined.owned()
                ? Optional.of(joined.table())
                : Optional.empty();
    }

    private static String join(JoinTable join, DdlWords words) {
        return "create table if not exists " + join.quoted() + " (" + column(join.near(), words) + ", "
                + column(join.far(), words) + ", primary key ("
                + list(List.of(join.near().name(), join.far().name())) + "))";
    }

    private static String column(JoinTable.Column column, DdlWords words) {
        return column.name().quoted() + " " + words.type(column.type()) + " not null";
    }

    private static String column(EntityModel<?> model, MappedAttribute attribute, DdlWords words) {
        String name = attribute.column().quoted() + " ";
        if (attribute.id()) {
            return model.keyGeneration() == KeyGeneration.IDENTITY
                    ? name + words.generatedKey(attribute.type())
                    : name + words.type(attribute.type()) + " not null primary key";
        }
        return name
                + words.type(attribute.type())
                + (attribute.nullable() ? "" : " not null")
                + (attribute.unique() ? " unique" : "");
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }
}
