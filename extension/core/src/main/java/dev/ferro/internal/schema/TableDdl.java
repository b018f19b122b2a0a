package dev.ferro.internal.schema;

import dev.ferro.internal.dialect.DdlWords;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.KeyGeneration;
import dev.ferro.internal.mapping.MappedAttribute;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the table of an entity: keys, not-null, unique. */
final class TableDdl {

    private TableDdl() {}

    static String create(EntityModel<?> model, DdlWords words) {
        Stream<String> columns = model.attributes().stream().map(attribute -> column(model, attribute, words));
        Stream<String> constraints =
                model.uniqueConstraints().stream().map(constraint -> "unique (" + list(constraint) + ")");
        return "create table if not exists " + model.quotedTable() + " ("
                + Stream.concat(columns, constraints).collect(Collectors.joining(", ")) + ")";
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
