package dev.ferro.internal.mapping;

import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the members of a class and of the embeddables in it: one level of the tree. */
final class PartsReader {

    private final Level level;
    private final ConverterReader converters;
    private final List<String> problems;
    private final List<Part> parts = new ArrayList<>();
    private final List<MappedAttribute> attributes = new ArrayList<>();
    private final List<Part.Group> embeddables = new ArrayList<>();

    /**
     * Where the reading stands.
     *
     * @param type whose members are read
     * @param path before their names, ending in a dot where it is not empty
     * @param offset columns before the first one
     * @param placing of the annotations, unless the class says otherwise
     * @param overrides from further outside
     * @param around the embeddables it is in
     */
    record Level(
            Class<?> type, String path, int offset, AccessType placing, Overrides overrides, List<Class<?>> around) {

        Level within(Member member, int first) {
            List<Class<?>> deeper = new ArrayList<>(around);
            deeper.add(type);
            return new Level(
                    member.type(),
                    path + member.name() + ".",
                    first,
                    Placing.of(member.type(), placing),
                    overrides.within(member),
                    deeper);
        }
    }

    PartsReader(Level level, ConverterReader converters, List<String> problems) {
        this.level = level;
        this.converters = converters;
        this.problems = problems;
    }

    Parts read(List<Member> members) {
        for (Member member : members) {
            if (isEmbedded(member)) {
                embedded(member);
            } else {
                attribute(member);
            }
        }
        return new Parts(parts, attributes, embeddables);
    }

    static boolean isEmbedded(Member member) {
        return member.has(Embedded.class)
                || member.has(EmbeddedId.class)
                || member.type().isAnnotationPresent(Embeddable.class);
    }

    private void attribute(Member plain) {
        String path = level.path() + plain.name();
        checkPlain(plain, path);
        Member member = plain.overriddenBy(level.overrides().column(plain.name()));
        ConverterReader.Found found =
                converters.find(member, path, level.overrides().convert(plain.name()));
        List<String> wrong = new ArrayList<>();
        Optional<MappedAttribute> attribute = found == null
                ? AttributeReader.read(member, wrong)
                : AttributeReader.read(member.converted(found.columnType()), wrong)
                        .map(read -> read.through(found.converter()));
        wrong.forEach(problem -> problems.add(level.path() + problem));
        attribute.ifPresent(read -> {
            // What a converter stands before is read and written by the part itself.
            parts.add(new Part.Leaf(
                    Reflection.access(plain, new ArrayList<>()).orElseThrow(),
                    unset(plain.type()),
                    level.offset() + attributes.size(),
                    found == null ? null : found.converter()));
            attributes.add(level.around().isEmpty() ? read : read.embedded(level.path(), takesNull(member, read)));
        });
    }

    /** A reference says so itself. */
    private static boolean takesNull(Member member, MappedAttribute read) {
        return read.target().isPresent() ? read.nullable() : AttributeReader.columnTakesNull(member);
    }

    private void checkPlain(Member plain, String path) {
        if (plain.has(AttributeOverride.class) || plain.has(AttributeOverrides.class)) {
            problems.add(path + ": @AttributeOverride belongs on an embedded attribute, or on the entity");
        }
        if (Overrides.annotations(plain.elements(), Convert.class).stream()
                .anyMatch(convert -> !convert.attributeName().isEmpty())) {
            problems.add(path + ": @Convert(attributeName) belongs on an embedded attribute, or on the entity");
        }
        if (Overrides.annotations(plain.elements(), SequenceGenerator.class).size() > 0 && !plain.isId()) {
            problems.add(path + ": @SequenceGenerator belongs on the key, or on the entity");
        }
        if (!level.around().isEmpty()) {
            checkInside(plain, path);
        }
    }

    private void checkInside(Member member, String path) {
        if (RelationReader.isRelation(member)) {
            problems.add(path + ": a relation inside an embeddable is not supported");
        }
        Stream.of(Id.class, Version.class, GeneratedValue.class)
                .filter(member::has)
                .forEach(annotation -> problems.add(
                        path + ": @" + annotation.getSimpleName() + " inside an embeddable is not supported"));
    }

    private static @Nullable Object unset(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private void embedded(Member member) {
        String path = level.path() + member.name();
        Honoured.problems(member).forEach(problem -> problems.add(level.path() + problem));
        EmbeddableCheck.problems(member, level).forEach(problem -> problems.add(path + ": " + problem));
        if (EmbeddableCheck.isUnreadable(member, level)) {
            return;
        }
        int first = level.offset() + attributes.size();
        Level inner = level.within(member, first);
        Parts within =
                new PartsReader(inner, converters, problems).read(Member.of(member.type(), inner.placing(), problems));
        inner.overrides()
                .unused(within.attributes().stream()
                        .map(attribute ->
                                attribute.name().substring(inner.path().length()))
                        .collect(Collectors.toSet()))
                .forEach(said -> problems.add(path + ": " + said + " names no attribute"));
        List<String> closed = new ArrayList<>();
        Shape shape = new Shape(member.type(), Reflection.constructor(member.type(), closed), within.parts());
        closed.forEach(problem -> problems.add(path + ": " + member.type().getSimpleName() + ": " + problem));
        Reflection.access(member, problems).ifPresent(own -> add(own, shape, first, within));
    }

    private void add(Access own, Shape shape, int first, Parts within) {
        for (int part = 0; part < within.parts().size(); part++) {
            for (int position : positions(within.parts().get(part))) {
                MappedAttribute attribute = within.attributes().get(position - first);
                attributes.add(attribute.accessed(new EmbeddedAccess(own, shape, part, attribute.access())));
            }
        }
        Part.Group group =
                new Part.Group(own, shape, first, first + within.attributes().size());
        parts.add(group);
        embeddables.add(group);
        embeddables.addAll(within.embeddables());
    }

    private static List<Integer> positions(Part part) {
        if (part instanceof Part.Group group) {
            List<Integer> all = new ArrayList<>();
            for (int i = group.from(); i < group.to(); i++) {
                all.add(i);
            }
            return all;
        }
        return List.of(((Part.Leaf) part).position());
    }
}
