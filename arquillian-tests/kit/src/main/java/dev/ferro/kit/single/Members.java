package dev.ferro.kit.single;

import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.kit.door.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Inserts and finds, and tells where. */
@ApplicationScoped
public class Members implements Door {

    @Inject
    Repository<Member> members;

    /** {@code insert/<email>}, {@code find/<email>}, or {@code using/<connection>} for what is wrong with that. */
    @Override
    public String answer(String path) {
        String[] parts = path.split("/", 2);
        return switch (parts[0]) {
            case "insert" -> origin(members.save(new Member(parts[1])));
            case "find" -> find(parts[1]);
            case "using" -> refusalOf(parts[1]);
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String find(String email) {
        Member found = members.findById(email).orElseThrow();
        return found.email() + " of " + origin(found);
    }

    private String refusalOf(String connection) {
        try {
            return origin(members.using(connection).save(new Member("nobody@example.org")));
        } catch (RoutingException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String origin(Member member) {
        return members.originOf(member).orElse("nowhere");
    }
}
