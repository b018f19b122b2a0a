package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.MissingPrivilegeException;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import dev.ferro.testing.databases.StatementCounter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles that may do little, on real PostgreSQL: what they may do works, and what they may not is named. */
@Tag("Q9")
class PrivilegeTest {

    private final PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
    private final Ferro ferro = Ferro.builder()
            .connection(
                    ConnectionSettings.builder("owner").url(database.ownerUrl()).build())
            .connection(ConnectionSettings.builder("app")
                    .url(database.appUrl())
                    .defaultConnection(true)
                    .build())
            .entities(Journal.class, Event.class, Assigned.class, Profile.class)
            .build();
    private final Repository<Journal> journal = ferro.repository(Journal.class);

    @Entity
    static class Journal {
        @Id
        @GeneratedValue
        Long id;

        String text;

        Journal() {}

        Journal(String text) {
            this.text = text;
        }
    }

    @Entity
    record Event(
            @Id @GeneratedValue(strategy = GenerationType.UUID)
            UUID id,

            String text) {}

    @Entity
    record Assigned(@Id String id, String text) {}

    @Entity
    record Profile(
            @Id long id,
            String nick,
            @Column(updatable = false) String email) {}

    PrivilegeTest() {
        ferro.schema().create("owner");
    }

    @AfterEach
    void close() {
        ferro.close();
        database.close();
    }

    private void grant(String privileges, String table) {
        String app = database.app().name();
        ferro.sql().using("owner").execute("revoke all on " + table + " from " + app);
        if (!privileges.isEmpty()) {
            ferro.sql().using("owner").execute("grant " + privileges + " on " + table + " to " + app);
        }
    }

    @Test
    void insertOnly_generatedKey_insertsAndLeavesTheKeyUnset() {
        grant("insert", "journal");

        Journal kept = journal.insert(new Journal("a"));
        journal.save(new Journal("b"));
        journal.insertAll(
                IntStream.range(0, 1500).mapToObj(i -> new Journal("c" + i)).toList());
        ferro.transactions().run(transaction -> journal.insert(new Journal("d")));

        assertThat(kept.id).isNull();
        assertThat(journal.originOf(kept)).contains("app");
        assertThat(journal.using("owner").count()).isEqualTo(1503);
    }

    @Test
    void insertOnly_generatedKey_asksOncePerConnection() {
        grant("insert", "journal");
        try (StatementCounter counter = StatementCounter.open()) {
            journal.insert(new Journal("a"));
            journal.insert(new Journal("b"));
            journal.insertAll(List.of(new Journal("c")));

            assertThat(counter.work("app")).hasSize(4);
            assertThat(counter.work("app").get(0)).contains("has_column_privilege");
            assertThat(counter.work("app")).noneMatch(sql -> sql.contains("returning"));
        }
    }

    @Test
    void keyMayBeRead_generatedKey_isSet() {
        grant("insert, select (id)", "journal");

        assertThat(journal.insert(new Journal("a")).id).isNotNull();
        assertThat(journal.insertAll(List.of(new Journal("b"))).get(0).id).isNotNull();
    }

    @Test
    void insertOnly_assignedAndUuidKeys_insert() {
        grant("insert", "event");
        grant("insert", "assigned");

        assertThat(ferro.repository(Event.class).insert(new Event(null, "a")).id())
                .isNotNull();
        ferro.repository(Event.class).insertAll(List.of(new Event(null, "b"), new Event(null, "c")));
        ferro.repository(Assigned.class).insert(new Assigned("x", "a"));

        assertThat(ferro.repository(Event.class).using("owner").count()).isEqualTo(3);
        assertThat(ferro.repository(Assigned.class).using("owner").count()).isOne();
    }

    @Test
    void updateOfSomeColumns_worksWhereTheMappingSaysSo() {
        ferro.repository(Profile.class).using("owner").insert(new Profile(1, "ada", "a@example.org"));
        grant("select (id), update (nick)", "profile");

        ferro.repository(Profile.class).update(new Profile(1, "lady", "ignored"));

        assertThat(ferro.repository(Profile.class).using("owner").findById(1))
                .contains(new Profile(1, "lady", "a@example.org"));
    }

    @Test
    void noPrivilege_everyOperation_namesWhatItNeeds() {
        grant("", "assigned");
        Repository<Assigned> all = ferro.repository(Assigned.class);
        Assigned one = new Assigned("x", "CANARY");

        needs("INSERT on assigned (id, text)", () -> all.insert(one));
        needs("INSERT on assigned (id, text)", () -> all.insertAll(List.of(one)));
        needs("UPDATE on assigned (text) and SELECT on assigned (id)", () -> all.update(one));
        needs(
                "INSERT on assigned (id, text), UPDATE on assigned (text) and SELECT on assigned (id, text)",
                () -> all.save(one));
        needs("DELETE on assigned and SELECT on assigned (id)", () -> all.delete(one));
        needs("DELETE on assigned and SELECT on assigned (id)", () -> all.deleteById("x"));
        needs("SELECT on assigned (id, text)", () -> all.findById("x"));
        needs("SELECT on assigned (id, text)", () -> all.findAll().forEach(found -> {}));
        needs("SELECT on assigned (id, text)", () -> all.count());
        needs("SELECT on assigned (id, text)", () -> all.getOrCreate(one));
    }

    private static void needs(String needed, Runnable operation) {
        assertThatThrownBy(operation::run)
                .isInstanceOf(MissingPrivilegeException.class)
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("FERRO0050: ")
                .hasMessageContaining("it needs " + needed + "; permission denied for table assigned")
                .hasMessageNotContaining("CANARY")
                .satisfies(failed -> assertThat(((MissingPrivilegeException) failed).needed())
                        .isEqualTo(needed));
    }

    @Test
    void columnMayNotBeRead_find_namesTheColumns() {
        grant("select (id)", "assigned");

        assertThat(ferro.repository(Assigned.class).existsById("x")).isFalse();
        needs(
                "SELECT on assigned (id, text)",
                () -> ferro.repository(Assigned.class).findById("x"));
    }

    /** The row is refused and not the statement: no privilege would help. */
    @Test
    void rowSecurity_isNoMissingPrivilege() {
        grant("insert, select", "assigned");
        ferro.sql().using("owner").execute("alter table assigned enable row level security");

        assertThatThrownBy(() -> ferro.repository(Assigned.class).insert(new Assigned("x", "a")))
                .isInstanceOf(StatementException.class)
                .isNotInstanceOf(MissingPrivilegeException.class);
    }

    /** The row stands in the way, and cannot be seen. */
    @Test
    @Tag("Q1")
    void rowSecurity_hidesTheRow_getOrCreateSaysSo() {
        ferro.repository(Assigned.class).using("owner").insert(new Assigned("x", "a"));
        grant("insert, select", "assigned");
        ferro.sql().using("owner").execute("alter table assigned enable row level security");
        ferro.sql().using("owner").execute("create policy hidden on assigned for select using (id <> 'x')");
        ferro.sql().using("owner").execute("create policy writing on assigned for insert with check (true)");

        assertThatThrownBy(() -> ferro.repository(Assigned.class).getOrCreate(new Assigned("x", "b")))
                .hasMessageStartingWith("FERRO0");
    }
}
