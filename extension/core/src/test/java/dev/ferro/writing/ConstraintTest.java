package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.CheckException;
import dev.ferro.ConstraintError;
import dev.ferro.DatabaseFault.Kind;
import dev.ferro.DuplicateEntityException;
import dev.ferro.ForeignKeyException;
import dev.ferro.NotNullException;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A violated constraint is an exception of its own, which names entity, attributes and constraint; never a value. */
@Tag("S4")
class ConstraintTest {

    private Bench bench;

    @Entity
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_seat",
                            columnNames = {"hall", "seat_no"}))
    record Ticket(
            @Id long id,
            @Column(unique = true) String code,
            String hall,
            @Column(name = "seat_no") int seat,
            Integer age,
            String visitor,
            @Column(name = "show_id") Long show) {

        static Ticket of(long id) {
            return new Ticket(id, "c" + id, "big", (int) id, 20, "CANARY", null);
        }

        Ticket with(Integer newAge, String newVisitor, Long newShow) {
            return new Ticket(id, code, hall, seat, newAge, newVisitor, newShow);
        }
    }

    /** Its names are none that need no quotes, and one column is called as two others are together. */
    @Entity
    @Table(name = "\"Größe-Tab\"", uniqueConstraints = @UniqueConstraint(columnNames = {"b", "c"}))
    record Odd(
            @Id long id,
            @Column(name = "\"e-mail\"", unique = true) String mail,
            @Column(name = "\"Länge cm\"", unique = true) Integer length,
            @Column(name = "b_c") String together,
            String b,
            String c) {}

    private Repository<Ticket> tickets(DatabaseKind kind) {
        bench = Bench.of(kind);
        bench.sql().execute("create table shows (id bigint primary key)");
        bench.sql()
                .execute("create table ticket (id bigint primary key, code text unique, hall text, seat_no int,"
                        + " age int constraint ticket_age_check check (age > 0), visitor text not null,"
                        + " show_id bigint constraint ticket_show_id_fkey references shows (id) deferrable initially"
                        + " immediate, constraint one_seat unique (hall, seat_no))");
        return bench.repository(Ticket.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static ConstraintError violated(Class<?> type, Runnable operation) {
        Throwable failed = catchThrowable(operation::run);
        assertThat(failed).isInstanceOf(type).isInstanceOf(ConstraintError.class);
        assertThat(failed.toString() + failed.getCause()).doesNotContain("CANARY");
        return (ConstraintError) failed;
    }

    private static void says(ConstraintError error, String constraint, String... attributes) {
        assertThat(error.entity()).contains("Ticket");
        assertThat(error.attributes()).containsExactly(attributes);
        assertThat(error.constraint().orElse("")).isEqualTo(constraint);
        assertThat(error.connection()).contains("main");
        assertThat(error.getMessage()).contains("Ticket", "'main'");
        assertThat(List.of(attributes))
                .allSatisfy(name -> assertThat(error.getMessage()).contains(name));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void key_twice_isADuplicateOfTheKey(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);
        tickets.insert(Ticket.of(1));

        ConstraintError error = violated(
                DuplicateEntityException.class,
                () -> tickets.insert(new Ticket(1, "other", "small", 9, 20, "CANARY", null)));

        says(error, kind == DatabaseKind.SQLITE ? "ticket.id" : "ticket_pkey", "id");
        assertThat(error).isInstanceOf(EntityExistsException.class);
        assertThat(error.fault().kind()).isEqualTo(Kind.UNIQUE);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uniqueAttribute_twice_isNamedForInsertUpdateAndSave(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);
        tickets.insertAll(List.of(Ticket.of(1), Ticket.of(2)));
        Ticket second = new Ticket(2, "c1", "big", 2, 20, "CANARY", null);
        Ticket third = new Ticket(3, "c1", "big", 3, 20, "CANARY", null);
        String constraint = kind == DatabaseKind.SQLITE ? "ticket.code" : "ticket_code_key";

        says(violated(DuplicateEntityException.class, () -> tickets.insert(third)), constraint, "code");
        says(violated(DuplicateEntityException.class, () -> tickets.update(second)), constraint, "code");
        says(violated(DuplicateEntityException.class, () -> tickets.save(second)), constraint, "code");
        says(violated(DuplicateEntityException.class, () -> tickets.saveAll(List.of(third))), constraint, "code");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void namedConstraint_overTwoColumns_namesBothAttributes(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);
        tickets.insert(Ticket.of(1));

        ConstraintError error = violated(
                DuplicateEntityException.class,
                () -> tickets.insert(new Ticket(9, "c9", "big", 1, 20, "CANARY", null)));

        says(error, kind == DatabaseKind.SQLITE ? "ticket.hall, ticket.seat_no" : "one_seat", "hall", "seat");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oddNames_areFoundToo(DatabaseKind kind) {
        bench = Bench.of(kind, Odd.class);
        Repository<Odd> odd = bench.repository(Odd.class);
        odd.insert(new Odd(1, "a", 1, "t", "b", "c"));

        assertThat(violated(DuplicateEntityException.class, () -> odd.insert(new Odd(1, "x", 2, "t", "b", "x")))
                        .attributes())
                .containsExactly("id");
        assertThat(violated(DuplicateEntityException.class, () -> odd.insert(new Odd(2, "a", 2, "t", "b", "x")))
                        .attributes())
                .containsExactly("mail");
        assertThat(violated(DuplicateEntityException.class, () -> odd.insert(new Odd(2, "x", 1, "t", "b", "x")))
                        .attributes())
                .containsExactly("length");
        assertThat(violated(DuplicateEntityException.class, () -> odd.insert(new Odd(2, "x", 2, "t", "b", "c")))
                        .attributes())
                .containsExactly("b", "c");
    }

    /** RAISE says what its author likes: it is not the constraint that it looks like. */
    @Test
    void raiseThatLooksLikeAConstraint_isNotTold() {
        tickets(DatabaseKind.SQLITE);
        bench.sql()
                .execute("create trigger spy before insert on ticket begin select raise(abort, 'UNIQUE constraint"
                        + " failed: CANARY'); end");

        Throwable failed = catchThrowable(() -> bench.repository(Ticket.class).insert(Ticket.of(1)));

        assertThat(failed).isNotInstanceOf(ConstraintError.class);
        assertThat(failed.toString() + failed.getCause()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void namedConstraint_ofTheMapping_isCreatedByThatName(DatabaseKind kind) {
        bench = Bench.of(kind, Ticket.class);
        String asked = kind == DatabaseKind.SQLITE
                ? "select count(*) as n from sqlite_master where type = 'index' and name = 'one_seat'"
                : "select count(*) as n from pg_constraint where conname = 'one_seat'";

        assertThat(bench.value(Long.class, asked)).isOne();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void foreignKey_withoutTarget_isNamedAsFarAsTheDatabaseDoes(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);
        boolean sqlite = kind == DatabaseKind.SQLITE;

        ConstraintError error = violated(
                ForeignKeyException.class, () -> tickets.insert(Ticket.of(1).with(20, "CANARY", 4711L)));

        says(error, sqlite ? "" : "ticket_show_id_fkey", sqlite ? new String[0] : new String[] {"show"});
        assertThat(error).isInstanceOf(StatementException.class);
        assertThat(error.errorId()).isEqualTo("FERRO0111");
        assertThat(((StatementException) error).sqlState()).contains("23503");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void null_inAColumnThatTakesNone_isNamed(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);

        ConstraintError error = violated(
                NotNullException.class, () -> tickets.insert(Ticket.of(1).with(20, null, null)));

        says(error, kind == DatabaseKind.SQLITE ? "ticket.visitor" : "", "visitor");
        assertThat(error.errorId()).isEqualTo("FERRO0112");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void check_broken_isNamed(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);

        ConstraintError error =
                violated(CheckException.class, () -> tickets.insert(Ticket.of(1).with(-4711, "CANARY", null)));

        says(error, "ticket_age_check", "age");
        assertThat(error.errorId()).isEqualTo("FERRO0113");
        assertThat(error.getMessage()).doesNotContain("4711");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void badRow_inAList_isNamedByItsIndexWhateverTheConstraint(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);

        assertThat(violated(
                                CheckException.class,
                                () -> tickets.insertAll(
                                        List.of(Ticket.of(1), Ticket.of(2).with(-1, "CANARY", null))))
                        .getMessage())
                .contains("Ticket at index 1 of the list");
        assertThat(violated(
                                NotNullException.class,
                                () -> tickets.saveAll(
                                        List.of(Ticket.of(1), Ticket.of(2).with(1, null, null))))
                        .getMessage())
                .contains("Ticket at index 1 of the list");
        assertThat(tickets.count()).isZero();
    }

    /** SQLite does not say which table it was. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void deferredForeignKey_atTheCommit_isTyped(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);

        ConstraintError error = violated(
                ForeignKeyException.class,
                () -> bench.ferro().transactions().run(tx -> {
                    bench.sql()
                            .execute(
                                    kind == DatabaseKind.SQLITE
                                            ? "pragma defer_foreign_keys = on"
                                            : "set constraints all deferred");
                    tickets.insert(Ticket.of(1).with(20, "CANARY", 4711L));
                }));

        assertThat(error.getMessage()).startsWith("FERRO0050: the commit failed on connection 'main'");
        if (kind == DatabaseKind.POSTGRESQL) {
            assertThat(error.entity()).contains("Ticket");
            assertThat(error.attributes()).containsExactly("show");
            assertThat(error.constraint()).contains("ticket_show_id_fkey");
        }
        assertThat(tickets.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void deferredUnique_atTheCommit_isADuplicate(DatabaseKind kind) {
        Repository<Ticket> tickets = tickets(kind);
        bench.sql()
                .execute("alter table ticket add constraint ticket_age_key unique (age) deferrable initially deferred");

        List<Ticket> twoOfAnAge = List.of(Ticket.of(1), Ticket.of(2));
        ConstraintError inTransaction = violated(
                DuplicateEntityException.class,
                () -> bench.ferro().transactions().run(tx -> tickets.insertAll(twoOfAnAge)));
        ConstraintError alone = violated(DuplicateEntityException.class, () -> tickets.insertAll(twoOfAnAge));

        says(inTransaction, "ticket_age_key", "age");
        says(alone, "ticket_age_key", "age");
    }
}
