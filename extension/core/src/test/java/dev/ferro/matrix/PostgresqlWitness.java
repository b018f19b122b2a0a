package dev.ferro.matrix;

import dev.ferro.ConnectionSettings;
import dev.ferro.testing.databases.LogLine;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * PostgreSQL, where each connection has a role of its own. The server's log says who sent what, and triggers write down
 * who wrote: {@code session_user} logged in, {@code current_user} is whose rights were used.
 */
final class PostgresqlWitness implements Witness {

    private static final Pattern BEGIN = Pattern.compile("(?i): begin\\b");

    private static final String TABLES = """
            create table fruit (id bigint primary key, name text, held_id bigint, unique (id, name));
            create table stone (id bigint primary key, name text, held_id bigint, unique (id, name));
            create table audit (login name, rights name);
            create function note() returns trigger language plpgsql as $$
                begin
                    insert into audit values (session_user, current_user);
                    return null;
                end $$;
            create trigger note after insert or update or delete on fruit for each statement execute function note();
            create trigger note after insert or update or delete on stone for each statement execute function note();
            grant all on fruit, stone, audit to %1$s, %2$s;
            grant create on schema public to %1$s, %2$s
            """;

    /** The superuser's own work is not to be noted. */
    private static final String SILENCE =
            "set log_statement = none; set synchronous_commit = off; set session_replication_role = replica";

    private static final String RESET = """
            delete from fruit; delete from stone; delete from audit; drop table if exists created;
            insert into fruit select id, 'row ' || id, 1 from generate_series(1, 4) id;
            insert into stone select id, 'row ' || id, 1 from generate_series(1, 4) id
            """;

    private static final String WRITERS = """
            with noted as (delete from audit returning login, rights)
            select login from noted union select rights from noted
            union select relowner::regrole::name from pg_class where relname = 'created'
            """;

    private final PostgresqlDatabase database;
    private final Map<String, String> names;
    private final Connection observer;
    private final Set<Integer> processes = new HashSet<>();
    private boolean begun;
    private long position;

    PostgresqlWitness(PostgresqlDatabase database) throws SQLException {
        this.database = database;
        this.names =
                Map.of(database.service().name(), Names.SERVICE, database.app().name(), Names.APP);
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    TABLES.formatted(database.service().name(), database.app().name()));
        }
        this.observer = database.connectAsSuperuser();
        execute(SILENCE);
        for (String role : names.keySet()) {
            // Nothing here has to survive a crash.
            execute("alter role " + role + " set synchronous_commit = off");
        }
    }

    @Override
    public ConnectionSettings.Builder settings(String name) {
        Role role = name.equals(Names.SERVICE) ? database.service() : database.app();
        return ConnectionSettings.builder(name).url(database.url(role)).pool(Witness.pool());
    }

    @Override
    public void reset() {
        execute(RESET);
    }

    @Override
    public void makeRoom() {
        execute("delete from fruit where id <= 2; delete from stone where id <= 2");
    }

    @Override
    public void watch() {
        position = database.logPosition();
        processes.clear();
        begun = false;
    }

    @Override
    public Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        long end = database.logPosition();
        // Nearly always there is nothing to read for a refused operation.
        List<LogLine> news = end == position ? List.of() : database.logSince(position);
        for (LogLine line : news) {
            String name = names.get(line.role());
            if (name != null) {
                reached.add(name);
                processes.add(line.process());
                begun |= BEGIN.matcher(line.message()).find();
            }
        }
        position = end;
        return reached;
    }

    @Override
    public Set<String> wrote() {
        Set<String> writers = new TreeSet<>();
        try (Statement statement = observer.createStatement();
                ResultSet roles = statement.executeQuery(WRITERS)) {
            while (roles.next()) {
                String role = roles.getString(1);
                writers.add(names.getOrDefault(role, role));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return writers;
    }

    @Override
    public int physicalConnections() {
        return processes.size();
    }

    @Override
    public boolean begun() {
        return begun;
    }

    @Override
    public boolean seesStatements() {
        return true;
    }

    @Override
    public Optional<String> place(Object given) {
        return names.containsValue(given) ? Optional.of((String) given) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }

    @Override
    public void close() {
        try {
            observer.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (Statement statement = observer.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
