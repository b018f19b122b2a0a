package dev.ferro.internal.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the converter of an attribute. Each class of converters is instantiated once for an entity. */
final class ConverterReader {

    private final Map<Class<?>, Object> instances = new HashMap<>();
    private final String entity;
    private final List<String> problems;

    /** A converter with the type that it gives to the column. */
    record Found(ValueConverter converter, Class<?> columnType) {}

    ConverterReader(String entity, List<String> problems) {
        this.entity = entity;
        this.problems = problems;
    }

    /**
     * Looks for a converter.
     *
     * @param member the attribute
     * @param path of the attribute in the entity
     * @param override what stands further outside, or null
     * @return null if there is none
     */
    @Nullable
    Found find(Member member, String path, @Nullable Convert override) {
        Convert said = override != null ? override : own(member);
        boolean bare = member.has(Id.class) || member.has(Version.class);
        if (said != null && bare) {
            problems.add(path + ": @Convert on a key or version is not supported, as Jakarta Persistence has it");
            return null;
        }
        if (bare || (said != null && said.disableConversion())) {
            return null;
        }
        Class<?> explicit = said == null ? null : explicit(said);
        Class<?> type = explicit != null ? explicit : automatic(member);
        if (type == null) {
            if (said != null) {
                problems.add(path + ": @Convert names no converter, and none with autoApply is in reach");
            }
            return null;
        }
        if (explicit != null && member.has(Enumerated.class)) {
            problems.add(path + ": @Enumerated and @Convert contradict each other");
        }
        return found(type, member, path);
    }

    /** Where nobody says a converter, the standard has one that is none; which one, depends on its version. */
    private static @Nullable Class<?> explicit(Convert said) {
        Class<?> type = said.converter();
        return type == void.class || type == AttributeConverter.class ? null : type;
    }

    private static @Nullable Convert own(Member member) {
        return Overrides.annotations(member.elements(), Convert.class).stream()
                .filter(convert -> convert.attributeName().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Found found(Class<?> type, Member member, String path) {
        List<Class<?>> arguments = TypeArguments.of(type, AttributeConverter.class);
        if (arguments.isEmpty() || !arguments.get(0).isAssignableFrom(JavaTypes.boxed(member.type()))) {
            problems.add(path + ": the converter " + type.getName() + " is none for "
                    + member.type().getTypeName());
            return null;
        }
        AttributeConverter<Object, Object> converter = instance(type, path);
        return converter == null
                ? null
                : new Found(
                        new ValueConverter(
                                entity + "." + path, converter, member.type().isPrimitive()),
                        arguments.get(1));
    }

    @SuppressWarnings("unchecked")
    private @Nullable AttributeConverter<Object, Object> instance(Class<?> type, String path) {
        return (AttributeConverter<Object, Object>)
                instances.computeIfAbsent(type, missing -> Reflection.instance(missing, path, problems));
    }

    /** Those with autoApply that are declared inside the attribute's type, its class, or a class around that. */
    private static @Nullable Class<?> automatic(Member member) {
        Set<Class<?>> places = new LinkedHashSet<>();
        for (Class<?> at = member.type(); at != null; at = at.getEnclosingClass()) {
            places.add(at);
        }
        for (Class<?> at = member.owner(); at != null; at = at.getEnclosingClass()) {
            places.add(at);
        }
        return places.stream()
                .flatMap(place -> Stream.of(place.getDeclaredClasses()))
                .filter(candidate -> applies(candidate, JavaTypes.boxed(member.type())))
                .findFirst()
                .orElse(null);
    }

    private static boolean applies(Class<?> candidate, Class<?> type) {
        Converter converter = candidate.getAnnotation(Converter.class);
        if (converter == null || !converter.autoApply()) {
            return false;
        }
        List<Class<?>> arguments = TypeArguments.of(candidate, AttributeConverter.class);
        return !arguments.isEmpty() && arguments.get(0) == type;
    }
}
