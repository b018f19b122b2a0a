package dev.ferro.kit.single;

import dev.ferro.Repository;
import dev.ferro.kit.door.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Inserts and finds, and tells where. */
@ApplicationScoped
public class Members implements Door {

    @Inject
    Repository<Member> members;

    /** {@code insert/<email>} or {@code find/<email>}. */
    @Override
    public String answer(String path) {
        String[] parts = path.split("/", 2);
        if (parts[0].equals("insert")) {
            return origin(members.save(new Member(parts[1])));
        }
        Member found = members.findById(parts[1]).orElseThrow();
        return found.email() + " of " + origin(found);
    }

    private String origin(Member member) {
        return members.originOf(member).orElse("nowhere");
    }
}
