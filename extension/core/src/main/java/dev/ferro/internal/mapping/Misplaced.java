package dev.ferro.internal.mapping;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/** Annotations of columns and tables that are honoured, but not where they stand: nobody would read them there. */
final class Misplaced {

    private static final List<Class<? extends Annotation>> ALL = List.of(
            Basic.class, Column.class, Enumerated.class, JoinColumn.class, JoinTable.class, CollectionTable.class);

    private Misplaced() {}

    /** On an attribute with a plain value. */
    static List<String> onValue(Member member) {
        return beyond(member, Set.of(Basic.class, Column.class, Enumerated.class, JoinColumn.class));
    }

    /** On a reference. An override of its column stands for {@code @Column}, too. */
    static List<String> onReference(Member member) {
        return beyond(member, Set.of(JoinColumn.class));
    }

    static List<String> on(MappedRelation relation, Member member) {
        if (relation instanceof MappedRelation.Values) {
            return beyond(member, Set.of(Column.class, Enumerated.class, CollectionTable.class));
        }
        return beyond(member, relation instanceof MappedRelation.Joined ? Set.of(JoinTable.class) : Set.of());
    }

    private static List<String> beyond(Member member, Set<Class<? extends Annotation>> welcome) {
        return ALL.stream()
                .filter(annotation -> !welcome.contains(annotation) && member.has(annotation))
                .map(annotation -> member.name() + ": @" + annotation.getSimpleName() + " has no meaning here")
                .toList();
    }
}
