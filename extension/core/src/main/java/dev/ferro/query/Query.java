package dev.ferro.query;

import java.util.List;
import java.util.Optional;

/**
 * Stub.
 *
 * @param <T> x
 */
@SuppressWarnings("all")
public abstract class Query<T> {
    /** Stub. */
    protected Query() {}
    /** Stub. @return x */
    public abstract List<T> list();
    /** Stub. @return x */
    public abstract Optional<T> first();
    /** Stub. @return x */
    public abstract long count();
    /** Stub. @param r x @return x */
    public abstract Query<T> where(Restriction<T> r);
}
