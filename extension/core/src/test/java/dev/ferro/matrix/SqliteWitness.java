package dev.ferro.matrix;

import dev.ferro.ConnectionSettings;
import dev.ferro.testing.databases.SqliteFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * SQLite, where each connection has a file of its own with the same tables. SQLite has neither roles nor a log, and one
 * file cannot tell who wrote to it: nothing that a trigger could ask says which connection it runs for. Two files can. A
 * write changes the version of the file it went to, which SQLite itself counts for all other connections; a read gives
 * rows that only its file has. That a refused read sent nothing is left to PostgreSQL to show.
 */
final class SqliteWitness implements Witness {

    private static final List<String> TABLES = List.of(
            "pragma journal_mode = wal",
            "pragma synchronous = off",
            "create table fruit (id bigint primary key, name text, held_id bigint, unique (id, name))",
            "create table stone (id bigint primary key, name text, held_id bigint, unique (id, name))",
            // A row that is written as it was would leave the file as it was.
            "create table audit (number integer primary key)",
            "create trigger fruit_insert after insert on fruit begin insert into audit values (null); end",
            "create trigger fruit_update after update on fruit begin insert into audit values (null); end",
            "create trigger stone_insert after insert on stone begin insert into audit values (null); end",
            "create trigger stone_update after update on stone begin insert into audit values (null); end");

    private final Map<String, SqliteFile> files;
    private final Map<String, Connection> observers = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final Set<String> wrote = new TreeSet<>();

    SqliteWitness(SqliteFile service, SqliteFile app) throws SQLException {
        files = Map.of(Names.SERVICE, service, Names.APP, app);
        for (Map.Entry<String, SqliteFile> file : files.entrySet()) {
            observers.put(file.getKey(), file.getValue().connect());
            for (String sql : TABLES) {
                execute(file.getKey(), sql);
            }
        }
    }

    @Override
    public ConnectionSettings.Builder settings(String name) {
        return ConnectionSettings.builder(name).url(files.get(name).url()).pool(Witness.pool());
    }

    @Override
    public void reset() {
        for (String name : observers.keySet()) {
            execute(name, "begin immediate");
            execute(name, "drop table if exists created");
            for (String table : List.of("fruit", "stone")) {
                execute(name, "delete from " + table);
                for (long id = FIRST; id <= last(name); id++) {
                    execute(name, "insert into " + table + " values (" + id + ", '" + name + "', 1)");
                }
            }
            execute(name, "delete from audit");
            execute(name, "commit");
        }
    }

    private static long last(String name) {
        return name.equals(Names.SERVICE) ? KEY_ON_SERVICE : ORIGINAL;
    }

    @Override
    public void makeRoom() {
        for (String name : observers.keySet()) {
            execute(name, "delete from fruit where id <= 2");
            execute(name, "delete from stone where id <= 2");
        }
    }

    @Override
    public void watch() {
        changed();
        wrote.clear();
    }

    @Override
    public Set<String> reached() {
        Set<String> changed = changed();
        wrote.addAll(changed);
        return changed;
    }

    /** The files that somebody else has changed since the last call. */
    private Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        observers.forEach((name, observer) -> {
            try (Statement statement = observer.createStatement();
                    ResultSet version = statement.executeQuery("pragma data_version")) {
                if (!Long.valueOf(version.getLong(1)).equals(versions.put(name, version.getLong(1)))) {
                    changed.add(name);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return changed;
    }

    @Override
    public Set<String> wrote() {
        reached();
        return Set.copyOf(wrote);
    }

    @Override
    public int physicalConnections() {
        return 1;
    }

    @Override
    public boolean begun() {
        return true;
    }

    @Override
    public boolean seesStatements() {
        return false;
    }

    /** Rows have the name of their file, and the one of {@code service} has a row more. */
    @Override
    public Optional<String> place(Object given) {
        if (given instanceof Long count) {
            return Optional.of(count == last(Names.SERVICE) ? Names.SERVICE : Names.APP);
        }
        if (given instanceof Boolean found) {
            return Optional.of(found ? Names.SERVICE : Names.APP);
        }
        return files.containsKey(given) ? Optional.of((String) given) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SQLite";
    }

    @Override
    public void close() {
        for (Connection observer : observers.values()) {
            try {
                observer.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private void execute(String name, String sql) {
        try (Statement statement = observers.get(name).createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
