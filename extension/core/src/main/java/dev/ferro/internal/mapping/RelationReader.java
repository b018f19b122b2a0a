package dev.ferro.internal.mapping;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.internal.mapping.MappedRelation.Inverse;
import dev.ferro.internal.mapping.MappedRelation.Joined;
import dev.ferro.internal.mapping.MappedRelation.Values;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Optional;

/** Reads relations whose columns are in another table: attributes of type {@link Relation} and {@link Elements}. */
final class RelationReader {

    private static final String FORMS = "a relation to many is written @OneToMany(mappedBy) or @ManyToMany Relation<…>,"
            + " the other side of a one-to-one @OneToOne(mappedBy) Relation<…>, and basic values @ElementCollection"
            + " Elements<…>";

    private RelationReader() {}

    static boolean isRelation(Member member) {
        OneToOne oneToOne = member.annotation(OneToOne.class);
        return member.type() == Relation.class
                || member.type() == Elements.class
                || member.has(OneToMany.class)
                || member.has(ManyToMany.class)
                || member.has(ElementCollection.class)
                || (oneToOne != null && !oneToOne.mappedBy().isEmpty());
    }

    static Optional<MappedRelation> read(Class<?> owner, Member member, List<String> problems) {
        problems.addAll(Honoured.problems(member));
        return Reflection.access(member, problems).flatMap(access -> {
            try {
                MappedRelation relation = read(owner, member, access);
                problems.addAll(Misplaced.on(relation, member));
                return Optional.of(relation);
            } catch (Unmappable wrong) {
                problems.add(member.name() + ": " + wrong.reason());
                return Optional.empty();
            }
        });
    }

    private static MappedRelation read(Class<?> owner, Member member, Access access) {
        if (member.type() == Elements.class && member.has(ElementCollection.class)) {
            return new Values(member.name(), access, JoinTableReader.values(owner, member));
        }
        if (member.type() != Relation.class) {
            throw new Unmappable(FORMS);
        }
        OneToMany oneToMany = member.annotation(OneToMany.class);
        if (oneToMany != null) {
            refuse(oneToMany.cascade(), oneToMany.fetch(), oneToMany.targetEntity(), oneToMany.orphanRemoval());
            return inverse(owner, member, access, oneToMany.mappedBy());
        }
        OneToOne oneToOne = member.annotation(OneToOne.class);
        if (oneToOne != null) {
            refuse(oneToOne.cascade(), FetchType.LAZY, oneToOne.targetEntity(), oneToOne.orphanRemoval());
            return inverse(owner, member, access, oneToOne.mappedBy());
        }
        ManyToMany manyToMany = member.annotation(ManyToMany.class);
        if (manyToMany == null) {
            throw new Unmappable(FORMS);
        }
        refuse(manyToMany.cascade(), manyToMany.fetch(), manyToMany.targetEntity(), false);
        return joined(owner, member, access, manyToMany.mappedBy());
    }

    private static void refuse(CascadeType[] cascade, FetchType fetch, Class<?> target, boolean orphans) {
        if (cascade.length > 0) {
            throw new Unmappable("cascade is not supported; nothing is saved behind your back");
        }
        if (fetch == FetchType.EAGER) {
            throw new Unmappable("fetch = EAGER is not supported; each query names what it fetches");
        }
        if (target != void.class) {
            throw new Unmappable("targetEntity is not supported; the type of the Relation says it");
        }
        if (orphans) {
            throw new Unmappable("orphanRemoval is not supported; let a foreign key of the table delete");
        }
    }

    private static Inverse inverse(Class<?> owner, Member member, Access access, String mappedBy) {
        Class<?> target = Targets.entity(member);
        boolean found = Targets.member(target, mappedBy)
                .filter(other -> other.type() == Ref.class)
                .filter(other -> Targets.argument(other).equals(Optional.of(owner)))
                .isPresent();
        if (!found) {
            throw notMapped(mappedBy, "an attribute Ref<" + owner.getSimpleName() + "> of " + target.getSimpleName());
        }
        return new Inverse(member.name(), access, target, mappedBy);
    }

    private static Joined joined(Class<?> owner, Member member, Access access, String mappedBy) {
        Class<?> target = Targets.entity(member);
        if (mappedBy.isEmpty()) {
            return new Joined(member.name(), access, target, JoinTableReader.joined(owner, member, target), true);
        }
        Member other = Targets.member(target, mappedBy)
                .filter(candidate -> JoinTableReader.owns(candidate, owner))
                .orElseThrow(() -> notMapped(
                        mappedBy,
                        "an owning @ManyToMany Relation<" + owner.getSimpleName() + "> of " + target.getSimpleName()));
        if (member.has(jakarta.persistence.JoinTable.class)) {
            throw new Unmappable("@JoinTable belongs on the owning side, " + target.getSimpleName() + "." + mappedBy);
        }
        return new Joined(
                member.name(),
                access,
                target,
                JoinTableReader.joined(target, other, owner).reversed(),
                false);
    }

    private static Unmappable notMapped(String mappedBy, String wanted) {
        return new Unmappable(
                "mappedBy must name " + wanted + (mappedBy.isEmpty() ? "" : ", which " + mappedBy + " is not"));
    }
}
