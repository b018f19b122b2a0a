package dev.ferro.internal.mapping;

import org.jspecify.annotations.Nullable;

/** Access to an attribute of an embeddable, from its owner: a class is changed, a record replaced. */
final class EmbeddedAccess extends Access {

    private final Access own;
    private final Shape shape;
    private final int part;
    private final Access inner;

    /**
     * Reaches into an embeddable.
     *
     * @param own access to the embeddable in its owner
     * @param shape of the embeddable
     * @param part which of the shape's parts holds the attribute
     * @param inner access to the attribute in the embeddable
     */
    EmbeddedAccess(Access own, Shape shape, int part, Access inner) {
        this.own = own;
        this.shape = shape;
        this.part = part;
        this.inner = inner;
    }

    Access inner() {
        return inner;
    }

    @Override
    public @Nullable Object get(Object instance) {
        Object embeddable = own.get(instance);
        return embeddable == null ? null : inner.get(embeddable);
    }

    @Override
    public void set(Object instance, @Nullable Object value) {
        Object embeddable = own.get(instance);
        Object changed = changed(embeddable, value);
        if (changed != embeddable) {
            own.set(instance, changed);
        }
    }

    @Override
    @Nullable
    Object changed(@Nullable Object present, @Nullable Object value) {
        if (present == null && value == null) {
            return null;
        }
        if (shape.isRecord()) {
            @Nullable Object[] components = shape.components(present);
            components[part] = inner.changed(components[part], value);
            return shape.construct(components);
        }
        Object embeddable = present == null ? shape.empty() : present;
        inner.set(embeddable, value);
        return embeddable;
    }
}
