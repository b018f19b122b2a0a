package dev.ferro.internal.mapping;

import dev.ferro.EntityMappingException;
import dev.ferro.internal.errors.Messages;
import jakarta.persistence.AccessType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entity class, and refuses it with everything that is wrong with it: an annotation that would be ignored is an
 * error, because somebody meant something by it.
 */
final class ModelReader<T> {

    private final Class<T> type;
    private final List<String> problems = new ArrayList<>();

    private ModelReader(Class<T> type) {
        this.type = type;
    }

    static <T> EntityModel<T> read(Class<T> type) {
        if (!type.isAnnotationPresent(Entity.class)) {
            throw new EntityMappingException(null, Messages.MSG.notAnEntity(type.getName()));
        }
        return new ModelReader<>(type).read();
    }

    private EntityModel<T> read() {
        problems.addAll(Honoured.problems(type));
        problems.addAll(TableName.problems(type.getAnnotation(Table.class)));
        TableName named = TableName.of(type);
        AccessType placing = Placing.of(type, AccessType.FIELD);
        List<Member> members = Member.of(type, placing, problems);
        Map<String, MappedRelation> relations = relations(members);
        Parts parts = parts(named, placing, members);
        EntityKey key = new KeyReader(type, named, parts, problems).read(members);
        int version = VersionReader.position(members, parts, problems);
        TableName table = named.ruled(rules(parts.attributes()));
        checkColumns(parts.attributes());
        checkRelations(relations.keySet(), key);
        checkGiven(parts.attributes(), key, version);
        checkNames(table, parts.attributes(), relations.values(), key);
        refuseIfNeeded();
        Columns columns = new Columns(
                finished(parts.attributes(), Objects.requireNonNull(key), version),
                List.copyOf(relations.values()),
                parts.embeddables(),
                version);
        Shape shape =
                new Shape(type, Reflection.constructor(type, problems), new Merging(parts, relations).inOrder(members));
        refuseIfNeeded();
        return new EntityModel<>(type, table, columns, key, shape);
    }

    private TableRules rules(List<MappedAttribute> attributes) {
        Table said = type.getAnnotation(Table.class);
        return said == null
                ? TableRules.NONE
                : new TableRulesReader(
                                attributes.stream().map(MappedAttribute::column).toList(), problems)
                        .read(List.of(said.uniqueConstraints()), List.of(said.indexes()));
    }

    private void checkRelations(Set<String> relations, @Nullable EntityKey key) {
        if (key != null && key.isComposed() && !relations.isEmpty()) {
            problems.add(relations + ": a relation needs an entity whose key is one @Id");
        }
    }

    /** The one place where names are looked at. */
    private void checkNames(
            TableName table,
            List<MappedAttribute> attributes,
            Collection<MappedRelation> relations,
            @Nullable EntityKey key) {
        problems.addAll(NameCheck.problems(table, attributes));
        problems.addAll(NameCheck.problems(relations));
        problems.addAll(NameCheck.problems(Optional.ofNullable(key).flatMap(EntityKey::sequence)));
    }

    private Map<String, MappedRelation> relations(List<Member> members) {
        Map<String, MappedRelation> relations = new LinkedHashMap<>();
        members.stream()
                .filter(RelationReader::isRelation)
                .forEach(member -> RelationReader.read(type, member, problems)
                        .ifPresent(relation -> relations.put(relation.name(), relation)));
        return relations;
    }

    private Parts parts(TableName table, AccessType placing, List<Member> members) {
        List<AnnotatedElement> classes = new ArrayList<>();
        for (Class<?> at = type; at != null; at = Placing.mappedParent(at)) {
            classes.add(at);
        }
        if (type.isAnnotationPresent(Embeddable.class)) {
            problems.add("it is @Entity and @Embeddable; let it be one of them");
        }
        if (Overrides.annotations(classes, Convert.class).stream()
                .anyMatch(convert -> convert.attributeName().isEmpty())) {
            problems.add("@Convert on a class needs an attributeName");
        }
        // What the entity says wins over what its superclasses say.
        Overrides overrides = Overrides.on(classes);
        Parts parts = new PartsReader(
                        new PartsReader.Level(type, "", 0, placing, overrides, List.of()),
                        new ConverterReader(table.entity(), problems),
                        problems)
                .read(members.stream()
                        .filter(member -> !RelationReader.isRelation(member))
                        .toList());
        overrides
                .unused(parts.attributes().stream().map(MappedAttribute::name).collect(Collectors.toSet()))
                .forEach(said -> problems.add(said + " names no attribute"));
        return parts;
    }

    private static List<MappedAttribute> finished(List<MappedAttribute> attributes, EntityKey key, int version) {
        List<MappedAttribute> finished = new ArrayList<>(attributes);
        IntStream.of(key.positions())
                .forEach(position ->
                        finished.set(position, finished.get(position).asKey()));
        if (version >= 0) {
            finished.set(version, finished.get(version).asVersion());
        }
        return finished;
    }

    private void checkGiven(List<MappedAttribute> attributes, @Nullable EntityKey key, int version) {
        IntStream keys = key == null ? IntStream.empty() : IntStream.of(key.positions());
        IntStream.concat(keys, IntStream.of(version))
                .filter(position -> position >= 0)
                .mapToObj(attributes::get)
                .filter(attribute -> attribute.mappedColumn().standard().isPresent())
                .forEach(attribute -> problems.add(
                        attribute.name() + ": a key or version has no default, because saving always gives it"));
    }

    private void checkColumns(List<MappedAttribute> attributes) {
        Map<Identifier, String> columns = new HashMap<>();
        for (MappedAttribute attribute : attributes) {
            String other = columns.put(attribute.column(), attribute.name());
            if (other != null) {
                problems.add(other + " and " + attribute.name() + " have the same column " + attribute.column());
            }
        }
    }

    private void refuseIfNeeded() {
        if (!problems.isEmpty()) {
            throw new EntityMappingException(null, Messages.MSG.mapping(type.getName(), String.join("; ", problems)));
        }
    }
}
