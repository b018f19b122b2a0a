package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.mapping.MappedRelation.Inverse;
import dev.ferro.internal.mapping.MappedRelation.Joined;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A relation to fetch, and what to fetch behind it: paths with a common beginning share it. Immutable. */
public sealed interface FetchStep {

    /**
     * What comes behind.
     *
     * @return steps from the entity at the other end
     */
    List<FetchStep> next();

    /**
     * To one.
     *
     * @param reference an attribute that is one
     * @param next steps from its target
     */
    record ToOne(MappedAttribute reference, List<FetchStep> next) implements FetchStep {}

    /**
     * To many.
     *
     * @param relation of the entity
     * @param next steps from its other side
     */
    record ToMany(MappedRelation relation, List<FetchStep> next) implements FetchStep {}

    /** Reads paths. */
    static List<FetchStep> of(
            EntityModel<?> model, Collection<String> paths, Function<Class<?>, EntityModel<?>> models) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            List<String> rest =
                    byName.computeIfAbsent(dot < 0 ? path : path.substring(0, dot), made -> new ArrayList<>());
            if (dot >= 0) {
                rest.add(path.substring(dot + 1));
            }
        }
        return byName.entrySet().stream()
                .map(entry -> of(model, entry.getKey(), entry.getValue(), models))
                .toList();
    }

    private static FetchStep of(
            EntityModel<?> model, String name, List<String> behind, Function<Class<?>, EntityModel<?>> models) {
        Function<Class<?>, List<FetchStep>> next = target -> of(models.apply(target), behind, models);
        Optional<FetchStep> toOne = model.attribute(name)
                .flatMap(attribute -> attribute.target().map(target -> new ToOne(attribute, next.apply(target))));
        return toOne.or(() -> model.relation(name)
                        .filter(relation -> behind.isEmpty() || target(relation).isPresent())
                        .map(relation ->
                                new ToMany(relation, target(relation).map(next).orElse(List.of()))))
                .orElseThrow(() -> unknown(model, behind.isEmpty() ? name : name + "." + behind.get(0)));
    }

    private static Optional<Class<?>> target(MappedRelation relation) {
        return relation instanceof Inverse inverse
                ? Optional.of(inverse.target())
                : relation instanceof Joined joined ? Optional.of(joined.target()) : Optional.empty();
    }

    private static InvalidQueryException unknown(EntityModel<?> model, String name) {
        List<String> names = Stream.concat(
                        model.attributes().stream()
                                .filter(attribute -> attribute.target().isPresent())
                                .map(MappedAttribute::name),
                        model.relations().stream().map(MappedRelation::name))
                .toList();
        String suggestion = Nearest.suggestion(name, names);
        return new InvalidQueryException(
                null, Messages.MSG.unknownRelation(model.name(), Shown.of(name), String.join(", ", names), suggestion));
    }
}
