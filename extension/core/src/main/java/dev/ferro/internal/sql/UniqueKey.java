package dev.ferro.internal.sql;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The attributes by which an entity is looked up: those named, or its key.
 *
 * @param attributes each once
 */
public record UniqueKey(List<MappedAttribute> attributes) {

    /** Keeps a copy. */
    public UniqueKey {
        attributes = List.copyOf(attributes);
    }

    /**
     * Finds the attributes.
     *
     * @param model of the entity
     * @param names of attributes; none means the key
     * @param connection for the message of an error
     * @return the attributes
     * @throws InvalidQueryException if the entity has no such attribute
     */
    public static UniqueKey of(EntityModel<?> model, List<String> names, String connection) {
        return new UniqueKey(
                names.isEmpty()
                        ? model.ids()
                        : names.stream()
                                .distinct()
                                .map(name -> attribute(model, name, connection))
                                .toList());
    }

    private static MappedAttribute attribute(EntityModel<?> model, String name, String connection) {
        return model.attribute(name).orElseThrow(() -> unknown(model, name, connection));
    }

    private static InvalidQueryException unknown(EntityModel<?> model, String name, String connection) {
        List<String> known = model.attributeNames();
        return new InvalidQueryException(
                connection,
                Messages.MSG.unknownUnique(
                        model.name(), Shown.of(name), String.join(", ", known), Nearest.suggestion(name, known)));
    }

    /**
     * Whether it is the key of the entity.
     *
     * @param model of the entity
     * @return true if it is all of the key and nothing else
     */
    public boolean isKey(EntityModel<?> model) {
        return attributes.size() == model.ids().size() && attributes.containsAll(model.ids());
    }

    int[] positions(EntityModel<?> model) {
        return attributes.stream().mapToInt(model.attributes()::indexOf).toArray();
    }

    String columns() {
        return attributes.stream().map(attribute -> attribute.column().quoted()).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return attributes.stream().map(MappedAttribute::name).collect(Collectors.joining(", "));
    }
}
