package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import dev.ferro.query.Attribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a statement under their aliases: that of the entity, and those that paths through references join, each
 * once. Used by one thread.
 */
final class Scope {

    private final EntityModels models;
    private final EntityModel<?> root;
    private final String prefix;
    private final Map<String, Joined> joins = new LinkedHashMap<>();

    private record Joined(String alias, EntityModel<?> model, String sql) {}

    Scope(EntityModels models, EntityModel<?> root, String prefix) {
        this.models = models;
        this.root = root;
        this.prefix = prefix;
    }

    /** The same entity under another alias, with joins of its own. */
    Scope another(String otherPrefix) {
        return new Scope(models, root, otherPrefix);
    }

    EntityModels models() {
        return models;
    }

    EntityModel<?> root() {
        return root;
    }

    String alias() {
        return alias(0);
    }

    private String alias(int number) {
        return '"' + prefix + number + '"';
    }

    boolean hasJoins() {
        return !joins.isEmpty();
    }

    /** The table with its alias, and what was joined until now. */
    String tables() {
        StringBuilder tables = new StringBuilder(root.quotedTable() + " as " + alias());
        joins.values().forEach(join -> tables.append(join.sql));
        return tables.toString();
    }

    Column column(Attribute<?, ?> attribute) {
        if (!attribute.entity().isAssignableFrom(root.type())) {
            throw new InvalidQueryException(
                    null,
                    Messages.MSG.foreignAttribute(
                            root.name(), attribute.entity().getSimpleName()));
        }
        String path = attribute.path();
        String alias = alias();
        EntityModel<?> model = root;
        int from = 0;
        while (true) {
            String rest = path.substring(from);
            Optional<MappedAttribute> found = model.attribute(rest);
            if (found.isPresent()) {
                return new Column(alias, model, found.get(), path, from > 0);
            }
            MappedAttribute reference = reference(model, rest);
            from += reference.name().length() + 1;
            Joined joined = join(path.substring(0, from), alias, reference);
            alias = joined.alias;
            model = joined.model;
        }
    }

    private static MappedAttribute reference(EntityModel<?> model, String path) {
        return model.attributes().stream()
                .filter(attribute -> attribute.target().isPresent() && path.startsWith(attribute.name() + "."))
                .findFirst()
                .orElseThrow(() -> unknown(model, path));
    }

    private Joined join(String path, String alias, MappedAttribute reference) {
        return joins.computeIfAbsent(path, unused -> {
            EntityModel<?> target = models.get(reference.target().orElseThrow());
            String other = alias(joins.size() + 1);
            String key = target.ids().get(0).column().quoted();
            return new Joined(
                    other,
                    target,
                    " left join " + target.quotedTable() + " as " + other + " on " + other + "." + key + " = " + alias
                            + "." + reference.column().quoted());
        });
    }

    private static InvalidQueryException unknown(EntityModel<?> model, String name) {
        List<String> names = model.attributeNames();
        return new InvalidQueryException(
                null,
                Messages.MSG.unknownAttribute(
                        model.name(), Shown.of(name), String.join(", ", names), Nearest.suggestion(name, names)));
    }
}
