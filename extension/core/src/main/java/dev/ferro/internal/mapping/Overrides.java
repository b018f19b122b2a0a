package dev.ferro.internal.mapping;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entity or an embedding attribute says of attributes further inside: columns and converters, by their path. What
 * stands further outside wins.
 */
final class Overrides {

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, Convert> converts = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    /** What these elements say of attributes inside of them. */
    static Overrides on(Collection<? extends AnnotatedElement> elements) {
        Overrides said = new Overrides();
        for (AttributeOverride override : annotations(elements, AttributeOverride.class)) {
            said.columns.putIfAbsent(override.name(), override.column());
            said.own.add("@AttributeOverride(name = \"" + override.name() + "\")");
        }
        for (Convert convert : annotations(elements, Convert.class)) {
            if (!convert.attributeName().isEmpty()) {
                said.converts.putIfAbsent(convert.attributeName(), convert);
                said.own.add("@Convert(attributeName = \"" + convert.attributeName() + "\")");
            }
        }
        return said;
    }

    /** Repeated ones too; a record says the same at several elements. */
    static <A extends Annotation> List<A> annotations(
            Collection<? extends AnnotatedElement> elements, Class<A> annotation) {
        return elements.stream()
                .flatMap(element -> Stream.of(element.getAnnotationsByType(annotation)))
                .distinct()
                .toList();
    }

    @Nullable
    Column column(String name) {
        return columns.get(name);
    }

    @Nullable
    Convert convert(String name) {
        return converts.get(name);
    }

    /** What holds inside an embedded attribute, which says something itself. */
    Overrides within(Member member) {
        Overrides inner = on(member.elements());
        each(columns, member.name(), (path, column) -> inner.columns.put(path, column));
        each(converts, member.name(), (path, convert) -> inner.converts.put(path, convert));
        return inner;
    }

    /** Whatever begins with the attribute is for it to look at. */
    private <A> void each(Map<String, A> all, String name, BiConsumer<String, A> within) {
        all.forEach((path, said) -> {
            if (path.startsWith(name + ".")) {
                within.accept(path.substring(name.length() + 1), said);
            }
        });
    }

    /** Those that named no attribute. */
    List<String> unused(Set<String> paths) {
        return own.stream()
                .filter(said -> paths.stream().noneMatch(path -> said.contains("\"" + path + "\"")))
                .sorted()
                .toList();
    }
}
