package dev.ferro.internal.dialect;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The Java side of an array: a list, or an array of objects or primitives. Immutable. */
final class ArrayShape {

    private final Class<?> javaType;

    ArrayShape(ColumnType type) {
        this.javaType = type.javaType();
    }

    /** The elements, in a list of their own. */
    static List<@Nullable Object> elements(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        int length = Array.getLength(value);
        List<@Nullable Object> elements = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }

    /** A new array or list of these elements, which an application may change. */
    Object of(List<@Nullable Object> elements) {
        Class<?> component = javaType.getComponentType();
        if (component == null) {
            return elements;
        }
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (element == null && component.isPrimitive()) {
                throw new Refusal("its element " + (i + 1) + " is null, which a primitive type cannot be");
            }
            Array.set(array, i, element);
        }
        return array;
    }

    /** The same object where the rule keeps all its elements as they are. */
    Object canonical(Object value, UnaryOperator<Object> rule) {
        List<@Nullable Object> elements = elements(value);
        boolean same = true;
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (element != null) {
                Object kept = element(rule, element, i);
                same &= kept.equals(element);
                elements.set(i, kept);
            }
        }
        return same ? value : of(elements);
    }

    private static Object element(UnaryOperator<Object> rule, Object element, int index) {
        try {
            return rule.apply(element);
        } catch (Refusal refusal) {
            throw new Refusal("element " + (index + 1) + ": " + refusal.reason());
        } catch (ClassCastException other) {
            throw new Refusal(
                    "element " + (index + 1) + " is a " + element.getClass().getSimpleName());
        }
    }
}
