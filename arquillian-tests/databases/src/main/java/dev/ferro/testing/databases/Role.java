package dev.ferro.testing.databases;

import java.util.Objects;

/**
 * A role of PostgreSQL that can log in. Immutable; its text shows the name only.
 *
 * @param name the role's name
 * @param password its password, which the server really asks for
 */
public record Role(String name, String password) {

    /** Holds name and password as they are. */
    public Role {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
    }

    /** Makes a role of that name with a password of its own, which no URL needs to escape. */
    static Role withRandomPassword(String name) {
        return new Role(name, RandomText.ofLength(24));
    }

    @Override
    public String toString() {
        return "Role[name=" + name + "]";
    }
}
