package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ValueKind;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the Java type of an attribute is made of. */
final class JavaTypes {

    private JavaTypes() {}

    /** The type of the elements of an array or a list; bytes are a value, not an array. */
    static Optional<Type> element(Type type) {
        if (type instanceof Class<?> array && array.isArray() && array != byte[].class) {
            return Optional.of(array.getComponentType());
        }
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? Optional.of(list.getActualTypeArguments()[0])
                : Optional.empty();
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> plain
                ? plain
                : Object.class;
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Whether it has a type variable that nobody resolves. */
    static boolean isOpen(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(JavaTypes::isOpen);
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds()).anyMatch(JavaTypes::isOpen);
        }
        return type instanceof GenericArrayType array
                ? isOpen(array.getGenericComponentType())
                : !(type instanceof Class<?>);
    }

    /** What is an array of another basic type in all but its name. */
    static boolean isBoxedText(Type type) {
        return type == char[].class || type == Character[].class || type == Byte[].class;
    }

    static Optional<ValueKind> enumKind(String attribute, @Nullable Enumerated enumerated, List<String> problems) {
        if (enumerated == null) {
            problems.add(attribute + ": say @Enumerated(EnumType.STRING), or ORDINAL if the order of the constants will"
                    + " never change");
            return Optional.empty();
        }
        return Optional.of(enumerated.value() == EnumType.STRING ? ValueKind.ENUM_NAME : ValueKind.ENUM_ORDINAL);
    }

    static String unsupported(String attribute, Type type) {
        return attribute + ": the type " + type.getTypeName() + " is not supported; " + remedy(type);
    }

    private static String remedy(Type type) {
        Class<?> raw = raw(type);
        if (isBoxedText(type)) {
            return type == Byte[].class ? "use byte[]" : "use String";
        }
        if (Collection.class.isAssignableFrom(raw) && raw != List.class) {
            return "use List, which is an array in the database";
        }
        return "use " + ValueKind.BASIC_TYPES + ", an enum, a List or an array of one of these, or for JSON"
                + " @Column(columnDefinition = \"jsonb\"), or mark it @Transient";
    }
}
