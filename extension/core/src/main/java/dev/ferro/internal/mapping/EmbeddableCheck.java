package dev.ferro.internal.mapping;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says why a class cannot be embedded. */
final class EmbeddableCheck {

    private static final Set<String> ON_TYPE = Set.of("Embeddable", "Access");
    private static final Set<String> ON_MEMBER = Set.of(
            "Embedded",
            "EmbeddedId",
            "Id",
            "GeneratedValue",
            "AttributeOverride",
            "AttributeOverrides",
            "Convert",
            "Converts");

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
        Stream<String> onType = Stream.concat(
                        Honoured.problems(type).stream(),
                        misplaced(Honoured.persistent(type), ON_TYPE, "an embeddable"))
                .map(problem -> type.getSimpleName() + ": " + problem);
        Stream<String> onMember = misplaced(
                member.elements().stream().flatMap(Honoured::persistent).distinct(),
                ON_MEMBER,
                "an embedded attribute");
        Stream<String> converts = Overrides.annotations(member.elements(), Convert.class).stream()
                .filter(convert -> convert.attributeName().isEmpty())
                .map(convert -> "@Convert on an embedded attribute needs an attributeName");
        return Stream.of(onType, onMember, converts).flatMap(found -> found).toList();
    }

    /** What is honoured, but not here. */
    private static Stream<String> misplaced(Stream<String> names, Set<String> here, String where) {
        return names.filter(name -> !here.contains(name))
                .map(name -> "@" + name + " on " + where + " is not supported");
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
