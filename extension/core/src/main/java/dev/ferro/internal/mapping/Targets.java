package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the other end of a relation without reading all of it: two entities that refer to each other would never be
 * read. What else is wrong with the other end is said where it is mapped itself.
 */
final class Targets {

    private Targets() {}

    /** The entity class in {@code Ref<User>} or {@code Relation<User>}. */
    static Class<?> entity(Member member) {
        return argument(member)
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .orElseThrow(
                        () -> new Unmappable(member.type().getSimpleName() + " needs the class of an entity, as in "
                                + member.type().getSimpleName() + "<User>"));
    }

    /** The class between the angle brackets. */
    static Optional<Class<?>> argument(Member member) {
        return member.genericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> argument
                ? Optional.of(argument)
                : Optional.empty();
    }

    static Optional<Member> member(Class<?> entity, String name) {
        return members(entity).stream()
                .filter(member -> member.name().equals(name))
                .findFirst();
    }

    static List<Member> members(Class<?> entity) {
        return Member.of(entity, new ArrayList<>());
    }

    /** The key that a column elsewhere holds. */
    static Key key(Class<?> entity) {
        List<Member> ids = members(entity).stream().filter(Member::isId).toList();
        Optional<ColumnType> type = ids.size() == 1 ? type(ids.get(0)) : Optional.empty();
        if (type.isEmpty()) {
            throw new Unmappable(entity.getSimpleName()
                    + " has no plain single @Id; only such a key can be referred to by a column");
        }
        return new Key(ids.get(0).columnName(), type.get());
    }

    private static Optional<ColumnType> type(Member id) {
        return TypeReader.read(
                id.name(),
                id.genericType(),
                id.annotation(Column.class),
                id.annotation(Enumerated.class),
                new ArrayList<>());
    }

    /** The name of a column that refers to a key, as section 11.1.25 has it. */
    static Identifier referring(String said, String prefix, Key key) {
        return said.isEmpty()
                ? ObjectNames.cut(Identifier.of(prefix + "_" + key.column()).text())
                : Identifier.of(said);
    }

    /** A key: its column and the type of that. */
    record Key(Identifier column, ColumnType type) {}
}
