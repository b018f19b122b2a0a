package dev.ferro.kit.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The side of Jakarta Persistence, in the way of the runtime. Thread-safe. */
public interface Theirs {

    /** The name of the persistence unit. */
    String UNIT = "theirs";

    /** Works in a transaction of theirs; what is thrown rolls it back. */
    <T extends @Nullable Object> T call(Function<EntityManager, T> work);

    /** The same in a transaction of Ferro on {@code service} as well, which ends first. */
    <T extends @Nullable Object> T callInBoth(Function<EntityManager, T> work);
}
