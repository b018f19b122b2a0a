package dev.ferro.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the attribute that counts the changes of a row. */
final class VersionReader {

    /** An instant is no count: two changes within a microsecond would look like one. */
    private static final Set<Class<?>> COUNTING =
            Set.of(Long.class, long.class, Integer.class, int.class, Short.class, short.class);

    private VersionReader() {}

    /** Its position, or -1 if there is none. */
    static int position(List<Member> members, Parts parts, List<String> problems) {
        List<Member> versions =
                members.stream().filter(member -> member.has(Version.class)).toList();
        if (versions.isEmpty()) {
            return -1;
        }
        if (versions.size() > 1) {
            problems.add("it has several @Version ("
                    + versions.stream().map(Member::name).collect(Collectors.joining(", ")) + "); one is enough");
        }
        Member version = versions.get(0);
        check(version, problems);
        return parts.position(version.name());
    }

    private static void check(Member version, List<String> problems) {
        if (!COUNTING.contains(version.type())) {
            problems.add(
                    version.name() + ": @Version needs a whole number (long, int, short or their classes); a point in"
                            + " time is not supported, because two changes in the same microsecond would look like one");
        }
        Column column = version.annotation(Column.class);
        if (version.isId() || (column != null && (!column.insertable() || !column.updatable()))) {
            problems.add(version.name() + ": @Version is no key, and always insertable and updatable");
        }
    }
}
