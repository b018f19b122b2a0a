package dev.ferro.internal.query;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.query.Assignment;
import dev.ferro.query.Expression;
import dev.ferro.query.Literal;
import dev.ferro.query.Restriction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders updates and deletes of all rows that a restriction is true for, one statement each (Q4). */
final class Changes {

    private static final String INNER = "s";

    private Changes() {}

    static <T> Statement update(Rendering at, List<Assignment<T>> assignments, Restriction<T> restriction) {
        if (assignments.isEmpty()) {
            throw at.refused("an update without assignments changes nothing");
        }
        Rendering set = at.part();
        Set<String> names = new HashSet<>();
        for (Assignment<T> assignment : assignments) {
            MappedAttribute attribute = updatable(at, assignment);
            if (!names.add(attribute.name())) {
                throw at.refused(attribute.name() + " is set twice");
            }
            set.text(set.isEmpty() ? " set " : ", ").text(attribute.column().quoted() + " = ");
            value(set, attribute, assignment);
        }
        if (at.scope().hasJoins()) {
            throw at.refused("an update computes with attributes of the entity itself only");
        }
        String table = at.scope().tables();
        return at.part()
                .text("update " + table)
                .append(set)
                .append(where(at, restriction))
                .done();
    }

    static Statement delete(Rendering at, Restriction<?> restriction) {
        return at.part()
                .text("delete from " + at.scope().tables())
                .append(where(at, restriction))
                .done();
    }

    private static MappedAttribute updatable(Rendering at, Assignment<?> assignment) {
        Column column = at.scope().column(assignment.attribute());
        if (column.joined()) {
            throw at.refused(column.path() + " belongs to another entity, which has to be updated itself");
        }
        if (column.attribute().id() || !column.attribute().updatable()) {
            throw at.refused(column.path() + " is the key or not updatable");
        }
        return column.attribute();
    }

    private static void value(Rendering set, MappedAttribute attribute, Assignment<?> assignment) {
        ValueType type = ValueType.of(attribute, set.scope().root().name() + "." + attribute.name());
        Expression<?, ?> value = assignment.value();
        if (value != null) {
            Expressions.render(set, value, value instanceof Literal ? type : Types.of(set, value));
        } else if (attribute.nullable()) {
            set.bind(Bind.ofNull(type, set.dialect()));
        } else {
            throw new InvalidValueException(set.connection(), Messages.MSG.nullValue(type.name()));
        }
    }

    /** Neither database joins in an update the way it does in a select: the keys are looked for in a select of their own. */
    private static Rendering where(Rendering at, Restriction<?> restriction) {
        Rendering where = Clauses.where(at, restriction);
        if (!at.scope().hasJoins()) {
            return where;
        }
        Scope inner = at.scope().another(INNER);
        Rendering select = at.within(inner);
        Rendering condition = Clauses.where(select, restriction);
        return at.part()
                .text(" where (" + keys(at.scope()) + ") in (select " + keys(inner) + " from " + inner.tables())
                .append(condition)
                .text(")");
    }

    private static String keys(Scope scope) {
        return scope.root().ids().stream()
                .map(key -> scope.alias() + "." + key.column().quoted())
                .collect(Collectors.joining(", "));
    }
}
