package dev.ferro.internal.settings;

import dev.ferro.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** What a user name, a password and a file with one must satisfy together, wherever the three are said (R10). */
final class CredentialRules {

    private CredentialRules() {}

    /** Checks them, where the names of their keys begin with something or nothing. */
    static void check(
            Problems problems,
            String keys,
            Optional<String> username,
            Optional<Secret> password,
            Optional<Path> passwordFile) {
        boolean given = password.isPresent() || passwordFile.isPresent();
        problems.require(
                        password.isEmpty() || passwordFile.isEmpty(),
                        keys + "password-file",
                        "stands beside " + keys + "password; give only one of them")
                .require(username.isPresent() || !given, keys + "username", "is missing although a password is given")
                .require(
                        username.filter(String::isBlank).isEmpty(),
                        keys + "username",
                        "is blank; leave the key out instead");
    }
}
