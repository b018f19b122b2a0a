package dev.ferro.internal.mapping;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;

/** Says why a class cannot be embedded. */
final class EmbeddableCheck {

    private EmbeddableCheck() {}

    static List<String> problems(Member member, PartsReader.Level level) {
        Class<?> type = member.type();
        if (!type.isAnnotationPresent(Embeddable.class)) {
            return List.of(type.getTypeName() + " is no @Embeddable");
        }
        if (type.isAnnotationPresent(Entity.class)) {
            return List.of(type.getSimpleName() + " is @Entity and @Embeddable; let it be one of them");
        }
        if (holdsItself(member, level)) {
            return List.of(type.getSimpleName() + " holds itself");
        }
        return Honoured.problems(type).stream()
                .map(problem -> type.getSimpleName() + ": " + problem)
                .toList();
    }

    static boolean isUnreadable(Member member, PartsReader.Level level) {
        Class<?> type = member.type();
        return !type.isAnnotationPresent(Embeddable.class)
                || holdsItself(member, level)
                || type.isInterface()
                || type.isEnum();
    }

    private static boolean holdsItself(Member member, PartsReader.Level level) {
        return level.type() == member.type() || level.around().contains(member.type());
    }
}
