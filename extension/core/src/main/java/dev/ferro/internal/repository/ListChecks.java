package dev.ferro.internal.repository;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.sql.EntityOperations;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.Prepared;
import dev.ferro.internal.sql.Writing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a list of instances before anything is borrowed or sent, and says which of them is at fault. */
final class ListChecks {

    private ListChecks() {}

    static <T> void validated(EntityPlans<T> plans, List<? extends T> entities, Writing writing) {
        String name = plans.model().name();
        int index = 0;
        for (T entity : entities) {
            int position = index++;
            Objects.requireNonNull(entity, () -> EntityWork.at(position, name) + " is null");
            if (writing.keepsReferences()) {
                plans.validation().check(entity, EntityWork.at(position, name));
            }
        }
    }

    static <T> List<Prepared<T>> prepared(
            EntityModel<T> model,
            EntityOperations<T> operations,
            List<? extends T> entities,
            Writing writing,
            String connection) {
        IdentityHashMap<Object, Integer> created = new IdentityHashMap<>();
        List<Prepared<T>> all = new ArrayList<>(entities.size());
        for (T entity : entities) {
            int index = all.size();
            Prepared<T> prepared = prepared(operations, entity, writing, connection, index);
            if (writing.givesKeys() && !model.isRecord() && prepared.awaitsKey()) {
                refuseSecond(model, created.putIfAbsent(entity, index), index, connection);
            }
            all.add(prepared);
        }
        return all;
    }

    private static <T> Prepared<T> prepared(
            EntityOperations<T> operations, T entity, Writing writing, String connection, int index) {
        try {
            return operations.prepare(entity, writing, connection);
        } catch (InvalidValueException refused) {
            throw new InvalidValueException(connection, EntityWork.at(index, refused.getMessage() + ";"));
        }
    }

    private static void refuseSecond(EntityModel<?> model, @Nullable Integer first, int second, String connection) {
        if (first != null) {
            throw new InvalidValueException(connection, Messages.MSG.sameInstance(model.name(), first, second));
        }
    }
}
