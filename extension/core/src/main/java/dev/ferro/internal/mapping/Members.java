package dev.ferro.internal.mapping;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the members of a class or record. */
final class Members {

    private Members() {}

    static List<Member> components(Class<?> type, List<String> problems) {
        problems.addAll(Honoured.elsewhere(type, AccessType.FIELD));
        return Stream.of(type.getRecordComponents())
                .map(component -> {
                    Field field = Reflection.field(type, component.getName());
                    return new Member(
                            component.getName(),
                            component.getType(),
                            component.getGenericType(),
                            List.of(component, field, component.getAccessor()),
                            field,
                            null,
                            null);
                })
                .toList();
    }

    static List<Member> ofClass(Class<?> type, AccessType placing, List<String> problems) {
        Map<String, Member> members = new LinkedHashMap<>();
        collect(type, placing, members, problems);
        return List.copyOf(members.values());
    }

    private static void collect(Class<?> type, AccessType placing, Map<String, Member> members, List<String> problems) {
        Class<?> parent = Placing.mappedParent(type);
        if (parent != null) {
            collect(parent, placing, members, problems);
        }
        Access said = type.getAnnotation(Access.class);
        AccessType own = said == null ? placing : said.value();
        problems.addAll(Honoured.elsewhere(type, own));
        for (Member member : own == AccessType.FIELD ? fields(type) : Properties.of(type, problems)) {
            Member hidden = members.put(member.name(), member);
            // A getter overrides the one above; a field hides another one, which would be a second attribute.
            if (hidden != null && (hidden.setter() == null || member.setter() == null)) {
                problems.add(member.name() + ": " + hidden.owner().getSimpleName() + " and " + type.getSimpleName()
                        + " both have it; rename one, or mark it @Transient");
            }
        }
    }

    private static Collection<Member> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isSynthetic()
                        && !field.isAnnotationPresent(Transient.class))
                .map(field -> new Member(
                        field.getName(), field.getType(), field.getGenericType(), List.of(field), field, null, null))
                .toList();
    }
}
