package dev.ferro.internal.mapping;

import dev.ferro.EntityMappingException;
import dev.ferro.internal.errors.Messages;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Table;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        List<Member> members = Member.of(type, problems);
        List<MappedAttribute> attributes = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        List<MappedRelation> relations = new ArrayList<>();
        for (Member member : members) {
            if (RelationReader.isRelation(member)) {
                RelationReader.read(type, member, problems).ifPresent(relations::add);
                continue;
            }
            AttributeReader.read(member, problems).ifPresent(attribute -> {
                if (member.isId()) {
                    ids.add(attributes.size());
                }
                attributes.add(attribute);
            });
        }
        checkKeys(members);
        checkColumns(attributes);
        KeyGeneration generation = members.stream()
                .filter(Member::isId)
                .findFirst()
                .map(this::generation)
                .orElse(KeyGeneration.ASSIGNED);
        refuseIfNeeded();
        MethodHandle constructor = Reflection.constructor(type, problems);
        refuseIfNeeded();
        return new EntityModel<>(type, TableName.of(type), attributes, relations, ids.get(0), generation, constructor);
    }

    private void checkKeys(List<Member> members) {
        List<String> ids =
                members.stream().filter(Member::isId).map(Member::name).toList();
        if (ids.isEmpty()) {
            problems.add("it has no @Id; mark the attribute that is its key");
        } else if (ids.size() > 1) {
            problems.add("it has several @Id (" + String.join(", ", ids) + "); a key is one attribute");
        }
        members.stream()
                .filter(member -> !member.isId() && member.has(GeneratedValue.class))
                .forEach(member -> problems.add(member.name() + ": @GeneratedValue belongs on the @Id"));
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

    private KeyGeneration generation(Member id) {
        return KeyReader.generation(id, problems);
    }

    private void refuseIfNeeded() {
        if (!problems.isEmpty()) {
            throw new EntityMappingException(null, Messages.MSG.mapping(type.getName(), String.join("; ", problems)));
        }
    }
}
