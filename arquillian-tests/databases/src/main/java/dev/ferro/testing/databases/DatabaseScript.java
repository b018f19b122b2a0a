package dev.ferro.testing.databases;

import java.util.List;
import java.util.stream.Stream;

/** The statements that make a database with its three roles, and drop them. Names and passwords need no quoting. */
record DatabaseScript(String name, Role owner, Role app, Role service) {

    static DatabaseScript random() {
        String id = RandomText.ofLength(12);
        return new DatabaseScript(
                "test_" + id,
                Role.withRandomPassword("owner_" + id),
                Role.withRandomPassword("app_" + id),
                Role.withRandomPassword("service_" + id));
    }

    /** To run in the server's own database. */
    List<String> create() {
        return Stream.concat(
                        roles().map(role ->
                                "create role %s login password '%s'".formatted(role.name(), role.password())),
                        Stream.of("create database %s owner %s".formatted(name, owner.name())))
                .toList();
    }

    /** To run in the new database: service may write and create tables, app may read, strangers may not connect. */
    List<String> grant() {
        String script = """
                revoke all on database %1$s from public;
                grant connect, temporary on database %1$s to %3$s, %4$s;
                alter schema public owner to %2$s;
                revoke all on schema public from public;
                grant usage on schema public to %3$s;
                grant usage, create on schema public to %4$s;
                alter default privileges for role %2$s, %4$s in schema public grant select on tables to %3$s;
                alter default privileges for role %2$s in schema public
                    grant select, insert, update, delete on tables to %4$s;
                alter default privileges for role %2$s in schema public grant all on sequences to %4$s;
                """;
        return List.of(script.formatted(name, owner.name(), app.name(), service.name()));
    }

    /** To run in the server's own database. */
    List<String> drop() {
        return Stream.concat(
                        Stream.of("drop database if exists %s with (force)".formatted(name)),
                        roles().map(role -> "drop role if exists " + role.name()))
                .toList();
    }

    private Stream<Role> roles() {
        return Stream.of(owner, app, service);
    }
}
