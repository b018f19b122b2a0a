package dev.ferro.internal.mapping;

import org.jspecify.annotations.Nullable;

/** Access to an attribute that a converter stands before: what comes out and goes in is what the column holds. */
final class ConvertedAccess extends Access {

    private final Access own;
    private final ValueConverter converter;

    ConvertedAccess(Access own, ValueConverter converter) {
        this.own = own;
        this.converter = converter;
    }

    @Override
    public @Nullable Object get(Object instance) {
        return converter.toColumn(own.get(instance));
    }

    @Override
    public void set(Object instance, @Nullable Object value) {
        own.set(instance, converter.toAttribute(value));
    }

    @Override
    @Nullable
    Object changed(@Nullable Object present, @Nullable Object value) {
        return converter.toAttribute(value);
    }
}
