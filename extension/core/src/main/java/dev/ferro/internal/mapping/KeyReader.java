package dev.ferro.internal.mapping;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the key of an entity is. */
final class KeyReader {

    private static final Set<Class<?>> COUNTED =
            Set.of(Long.class, long.class, Integer.class, int.class, Short.class, short.class);

    private final Class<?> type;
    private final TableName table;
    private final Parts parts;
    private final List<String> problems;

    KeyReader(Class<?> type, TableName table, Parts parts, List<String> problems) {
        this.type = type;
        this.table = table;
        this.parts = parts;
        this.problems = problems;
    }

    /** The key; whatever it is where there are problems. */
    @Nullable
    EntityKey read(List<Member> members) {
        List<Member> ids = members.stream().filter(Member::isId).toList();
        members.stream()
                .filter(member -> member.has(GeneratedValue.class) && (!member.isId() || ids.size() > 1))
                .forEach(member -> problems.add(member.name()
                        + ": @GeneratedValue belongs on the @Id, and not on a part" + " of a composite key"));
        IdClass idClass = idClass();
        if (ids.isEmpty()) {
            problems.add("it has no @Id; mark the attribute that is its key");
            return null;
        }
        if (idClass != null) {
            return new IdClassReader(parts, problems).read(idClass.value(), ids);
        }
        if (ids.size() > 1) {
            problems.add("it has several @Id (" + ids.stream().map(Member::name).collect(Collectors.joining(", "))
                    + "), and needs an @IdClass with the same attributes, or one @EmbeddedId instead");
            return null;
        }
        Member id = ids.get(0);
        return PartsReader.isEmbedded(id) ? embedded(id) : simple(id);
    }

    private @Nullable IdClass idClass() {
        for (Class<?> at = type; at != null; at = Placing.mappedParent(at)) {
            if (at.isAnnotationPresent(IdClass.class)) {
                return at.getAnnotation(IdClass.class);
            }
        }
        return null;
    }

    private @Nullable EntityKey simple(Member id) {
        int position = parts.position(id.name());
        if (position < 0) {
            return null;
        }
        if (parts.attributes().get(position).target().isPresent()) {
            problems.add(id.name() + ": @Id on a relation is not supported; map the key's column as a plain attribute");
        }
        return new EntityKey(JavaTypes.boxed(id.type()), new int[] {position}, generated(id), null);
    }

    private @Nullable EntityKey embedded(Member id) {
        if (id.has(GeneratedValue.class)) {
            problems.add(id.name() + ": @GeneratedValue on an @EmbeddedId is not supported; its parts are assigned");
        }
        for (Part.Group group : parts.embeddables()) {
            if (parts.attributes().get(group.from()).name().startsWith(id.name() + ".")) {
                return embedded(id, group);
            }
        }
        return null;
    }

    private EntityKey embedded(Member id, Part.Group group) {
        List<Access> within = new ArrayList<>();
        int[] positions = new int[group.to() - group.from()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = group.from() + i;
            MappedAttribute part = parts.attributes().get(positions[i]);
            if (part.target().isPresent() || part.converter().isPresent()) {
                problems.add(part.name() + ": a relation or a converter in a key is not supported");
            }
            within.add(part.access() instanceof EmbeddedAccess access ? access.inner() : part.access());
        }
        return new EntityKey(
                id.type(), positions, EntityKey.Generated.NOT, new EntityKey.KeyClass(group.shape(), within));
    }

    private EntityKey.Generated generated(Member id) {
        GeneratedValue generated = id.annotation(GeneratedValue.class);
        if (generated == null) {
            checkUnused(id);
            return EntityKey.Generated.NOT;
        }
        GenerationType strategy = generated.strategy();
        boolean named = !generated.generator().isEmpty();
        boolean auto = strategy == GenerationType.AUTO;
        if (COUNTED.contains(id.type()) && (strategy == GenerationType.SEQUENCE || (auto && named))) {
            return SequenceReader.read(type, table, id, problems)
                    .map(sequence -> new EntityKey.Generated(KeyGeneration.SEQUENCE, Optional.of(sequence)))
                    .orElse(EntityKey.Generated.NOT);
        }
        checkUnused(id);
        if (named) {
            problems.add(id.name() + ": @GeneratedValue(generator) goes with the strategy SEQUENCE only");
        }
        if (id.type() == UUID.class && (auto || strategy == GenerationType.UUID)) {
            return new EntityKey.Generated(KeyGeneration.UUID, Optional.empty());
        }
        if (COUNTED.contains(id.type()) && (auto || strategy == GenerationType.IDENTITY)) {
            return new EntityKey.Generated(KeyGeneration.IDENTITY, Optional.empty());
        }
        problems.add(id.name() + ": a key of type " + id.type().getSimpleName() + " cannot be generated by strategy "
                + strategy + "; use Long, Integer or Short with IDENTITY or SEQUENCE, or UUID with UUID");
        return EntityKey.Generated.NOT;
    }

    private void checkUnused(Member id) {
        if (SequenceReader.isSaid(type, id)) {
            problems.add(id.name() + ": the @SequenceGenerator gives no key; name it in @GeneratedValue(strategy ="
                    + " SEQUENCE, generator = …)");
        }
    }
}
