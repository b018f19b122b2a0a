package dev.ferro.internal.mapping;

import dev.ferro.Ref;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.ValueKind;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a to-one relation: an attribute of type {@link Ref}, whose column holds the key of its target. */
final class ReferenceReader {

    private ReferenceReader() {}

    static boolean isReference(Member member) {
        return member.type() == Ref.class || member.has(ManyToOne.class) || member.has(JoinColumn.class);
    }

    static Optional<MappedAttribute> read(Member member, Access access, List<String> problems) {
        ManyToOne relation = member.annotation(ManyToOne.class);
        if (member.type() != Ref.class || relation == null) {
            problems.add(member.name() + ": a to-one relation is written @ManyToOne Ref<…>");
            return Optional.empty();
        }
        Class<?> target = target(member);
        Member id = target == null ? null : id(target);
        Optional<ValueKind> kind = id == null ? Optional.empty() : ValueKind.of(id.type());
        if (target == null || id == null || kind.isEmpty()) {
            problems.add(member.name() + ": Ref needs the class of an entity with a plain @Id, as in Ref<User>");
            return Optional.empty();
        }
        JoinColumn column = member.annotation(JoinColumn.class);
        checkUnsupported(member, relation, column, problems);
        return Optional.of(new MappedAttribute(
                member.name(),
                column(member, id, column),
                ColumnType.of(
                        kind.get(), MethodType.methodType(id.type()).wrap().returnType()),
                false,
                false,
                relation.optional() && (column == null || column.nullable()),
                column != null && column.unique(),
                column == null || column.insertable(),
                column == null || column.updatable(),
                access,
                Optional.of(target)));
    }

    private static @Nullable Class<?> target(Member member) {
        return member.field().getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> entity
                        && entity.isAnnotationPresent(Entity.class)
                ? entity
                : null;
    }

    private static @Nullable Member id(Class<?> target) {
        // What else is wrong with the target is said where it is mapped itself.
        List<Member> ids = Member.of(target, new ArrayList<>()).stream()
                .filter(Member::isId)
                .toList();
        return ids.size() == 1 ? ids.get(0) : null;
    }

    /** By default as Jakarta Persistence has it: {@code author_id} (section 11.1.25). */
    private static Identifier column(Member member, Member id, @Nullable JoinColumn column) {
        return Identifier.of(
                column == null || column.name().isEmpty() ? member.name() + "_" + id.name() : column.name());
    }

    private static void checkUnsupported(
            Member member, ManyToOne relation, @Nullable JoinColumn column, List<String> problems) {
        if (relation.cascade().length > 0) {
            problems.add(member.name() + ": @ManyToOne(cascade) is not supported; nothing is saved behind your back");
        }
        if (relation.targetEntity() != void.class) {
            problems.add(member.name() + ": @ManyToOne(targetEntity) is not supported; the type of the Ref says it");
        }
        if (column != null
                && (!column.referencedColumnName().isEmpty()
                        || !column.table().isEmpty()
                        || !column.columnDefinition().isEmpty()
                        || !column.foreignKey().name().isEmpty())) {
            problems.add(member.name() + ": @JoinColumn takes name, nullable, unique, insertable and updatable only");
        }
    }
}
