package dev.ferro.internal.relation;

import dev.ferro.Elements;
import java.util.Collection;
import java.util.List;

/** What an instance holds that is not saved yet: nothing, and nothing can be added to it. */
public final class NoElements implements Elements<Object> {

    private static final NoElements INSTANCE = new NoElements();

    private NoElements() {}

    /**
     * The only one.
     *
     * @param <V> the class of the values
     * @return holds nothing, so that it fits each class
     */
    @SuppressWarnings({"unchecked", "rawtypes", "TypeParameterUnusedInFormals"})
    public static <V> Elements<V> instance() {
        return (Elements<V>) (Elements) INSTANCE;
    }

    @Override
    public List<Object> list() {
        return List.of();
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public boolean contains(Object value) {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return false;
    }

    @Override
    public boolean add(Object value) {
        throw NoRelation.unsaved();
    }

    @Override
    public int addAll(Collection<?> values) {
        throw NoRelation.unsaved();
    }

    @Override
    public boolean remove(Object value) {
        throw NoRelation.unsaved();
    }

    @Override
    public int clear() {
        throw NoRelation.unsaved();
    }

    @Override
    public String toString() {
        return "Elements.none()";
    }
}
