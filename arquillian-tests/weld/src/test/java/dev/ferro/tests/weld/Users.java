package dev.ferro.tests.weld;

import dev.ferro.Repository;
import dev.ferro.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The user-facing part: it never mentions a connection. */
@ApplicationScoped
public class Users {

    @Inject
    Repository<User> users;

    @Inject
    Sql sql;

    public User add(String email) {
        return users.insert(new User(email));
    }

    public List<User> all() {
        return users.findAll().toList();
    }

    public String role() {
        return sql.fetchOne(Role.class, "select current_user as name")
                .orElseThrow()
                .name();
    }

    record Role(String name) {}
}
