package dev.ferro.internal.mapping;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Entities and all that their references and relations lead to. */
public final class Reachable {

    private Reachable() {}

    /**
     * Follows references and relations.
     *
     * @param entities to begin with
     * @param models reads the others
     * @return those to begin with first, each once
     * @throws dev.ferro.EntityMappingException if one that is reached cannot be mapped
     */
    public static Collection<EntityModel<?>> from(Collection<EntityModel<?>> entities, EntityModels models) {
        Map<Class<?>, EntityModel<?>> reached = new LinkedHashMap<>();
        Deque<EntityModel<?>> open = new ArrayDeque<>(entities);
        while (!open.isEmpty()) {
            EntityModel<?> entity = open.poll();
            if (reached.putIfAbsent(entity.type(), entity) == null) {
                targets(entity).forEach(target -> open.add(models.get(target)));
            }
        }
        return reached.values();
    }

    private static Stream<Class<?>> targets(EntityModel<?> entity) {
        return Stream.concat(
                entity.attributes().stream().flatMap(attribute -> attribute.target().stream()),
                entity.relations().stream().flatMap(relation -> relation.targetEntity().stream()));
    }
}
