package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.mapping.MappedRelation.Inverse;
import dev.ferro.internal.mapping.MappedRelation.Joined;
import dev.ferro.internal.mapping.MappedRelation.Values;
import dev.ferro.internal.relation.LoadedRef;
import dev.ferro.internal.relation.Owned;
import dev.ferro.internal.session.Workplace;
import dev.ferro.internal.sql.EntityFetches;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.JoinOperations;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches what instances are related to: one statement for each relation, however many instances there are (Q7).
 * Thread-safe.
 */
public final class Fetcher {

    private final Plans plans;

    /**
     * Creates a fetcher.
     *
     * @param plans of all entities
     */
    public Fetcher(Plans plans) {
        this.plans = plans;
    }

    /**
     * Reads paths, and checks them before anything is sent.
     *
     * @param model of the entity where they begin
     * @param paths names of relations joined by dots
     * @return what to give to {@link #fetch}
     * @throws InvalidQueryException if a name is no relation
     */
    public List<FetchStep> steps(EntityModel<?> model, Collection<String> paths) {
        return FetchStep.of(model, paths, entity -> plans.of(entity).model());
    }

    /**
     * Fetches.
     *
     * @param at where the instances were found
     * @param instances that were found
     * @param steps what to fetch
     * @throws SQLException of the driver
     */
    public void fetch(Workplace at, Collection<?> instances, List<FetchStep> steps) throws SQLException {
        for (FetchStep step : steps) {
            if (instances.isEmpty()) {
                return;
            }
            fetch(at, fetch(at, instances, step), step.next());
        }
    }

    private Collection<?> fetch(Workplace at, Collection<?> instances, FetchStep step) throws SQLException {
        return step instanceof FetchStep.ToOne one
                ? fetch(at, instances, one.reference())
                : fetch(at, instances, ((FetchStep.ToMany) step).relation());
    }

    private Collection<?> fetch(Workplace at, Collection<?> instances, MappedAttribute attribute) throws SQLException {
        Map<Object, List<LoadedRef<?>>> references = new LinkedHashMap<>();
        for (Object instance : instances) {
            if (attribute.access().get(instance) instanceof LoadedRef<?> reference) {
                references
                        .computeIfAbsent(reference.id(), made -> new ArrayList<>())
                        .add(reference);
            }
        }
        EntityPlans<?> target = plans.of(attribute.target().orElseThrow());
        Map<Object, Object> found = new LinkedHashMap<>();
        read(at, target, target.model().ids().get(0), references.keySet(), found::put);
        references.forEach((key, held) -> held.forEach(reference -> reference.loaded(found.get(key))));
        return found.values();
    }

    private Collection<?> fetch(Workplace at, Collection<?> instances, MappedRelation relation) throws SQLException {
        Map<Object, Group> groups = new LinkedHashMap<>();
        for (Object instance : instances) {
            if (relation.access().get(instance) instanceof Owned<?> owned) {
                groups.computeIfAbsent(owned.key(), made -> new Group()).owners.add(owned);
            }
        }
        List<Object> found = new ArrayList<>();
        EntityFetches.Found<Object> sorted = (key, value) -> {
            Group group = groups.get(key);
            if (group != null) {
                group.values.add(value);
                found.add(value);
            }
        };
        if (relation instanceof Inverse inverse) {
            EntityPlans<?> target = plans.of(inverse.target());
            read(at, target, inverse.reference(target.model()), groups.keySet(), sorted);
        } else if (relation instanceof Joined joined) {
            read(at, plans.of(joined.target()), joined.table(), groups.keySet(), sorted);
        } else if (relation instanceof Values values) {
            new JoinOperations(values.table(), at.dialect()).list(at, List.copyOf(groups.keySet()), sorted::entity);
        }
        groups.values().forEach(Group::load);
        return found;
    }

    private <U> void read(
            Workplace at,
            EntityPlans<U> target,
            MappedAttribute attribute,
            Collection<Object> keys,
            EntityFetches.Found<Object> found)
            throws SQLException {
        if (!keys.isEmpty()) {
            target.on(at.dialect()).fetches().read(at, attribute, List.copyOf(keys), found::entity);
        }
    }

    private <U> void read(
            Workplace at,
            EntityPlans<U> target,
            JoinTable join,
            Collection<Object> keys,
            EntityFetches.Found<Object> found)
            throws SQLException {
        if (!keys.isEmpty()) {
            target.on(at.dialect()).fetches().read(at, join, List.copyOf(keys), found::entity);
        }
    }

    /** Those that hang on one row, and what was found for them. */
    private static final class Group {

        private final List<Owned<?>> owners = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void load() {
            owners.forEach(owner -> owner.loaded(values));
        }
    }

    /** Gives the plans of an entity. */
    @FunctionalInterface
    public interface Plans {

        /**
         * The plans of an entity.
         *
         * @param entity a class with {@code @Entity}
         * @param <T> the entity class
         * @return its plans
         */
        <T> EntityPlans<T> of(Class<T> entity);
    }
}
