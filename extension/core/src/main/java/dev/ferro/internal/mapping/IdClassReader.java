package dev.ferro.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an {@code @IdClass}: it has the same attributes as the key of its entity. */
final class IdClassReader {

    private final Parts parts;
    private final List<String> problems;

    IdClassReader(Parts parts, List<String> problems) {
        this.parts = parts;
        this.problems = problems;
    }

    @Nullable
    EntityKey read(Class<?> keys, List<Member> ids) {
        List<String> wrong = new ArrayList<>();
        List<Member> declared = Member.of(keys, wrong);
        Map<String, Member> members =
                declared.stream().collect(Collectors.toMap(Member::name, Function.identity(), (one, other) -> one));
        Map<String, Part> made = new HashMap<>();
        List<Access> accesses = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (Member id : ids) {
            int position = position(id);
            Member member = members.remove(id.name());
            if (position < 0 || member == null || member.type() != id.type()) {
                wrong.add(id.name() + " of " + id.type().getSimpleName() + " is missing");
                continue;
            }
            Reflection.access(member, wrong).ifPresent(access -> {
                positions.add(position);
                accesses.add(access);
                made.put(id.name(), new Part.Leaf(access, null, position, null));
            });
        }
        members.keySet().forEach(name -> wrong.add(name + " is no @Id of the entity"));
        List<Part> inOrder = declared.stream()
                .map(Member::name)
                .filter(made::containsKey)
                .map(made::get)
                .toList();
        Shape shape = wrong.isEmpty() ? new Shape(keys, Reflection.constructor(keys, wrong), inOrder) : null;
        wrong.forEach(problem -> problems.add("@IdClass " + keys.getSimpleName() + ": " + problem));
        return shape == null
                ? null
                : new EntityKey(
                        keys,
                        positions.stream().mapToInt(Integer::intValue).toArray(),
                        EntityKey.Generated.NOT,
                        new EntityKey.KeyClass(shape, accesses));
    }

    /** A plain attribute only. */
    private int position(Member id) {
        int position = parts.position(id.name());
        return position < 0 || parts.attributes().get(position).target().isPresent() ? -1 : position;
    }
}
