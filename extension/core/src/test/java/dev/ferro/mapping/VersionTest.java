package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code @Version}: a row that was changed meanwhile is not overwritten. */
@Tag("Q1")
class VersionTest {

    @Entity
    static class Account {
        @Id
        @GeneratedValue
        Long id;

        long cents;

        @Version
        Integer version;

        static Account of(long cents) {
            Account account = new Account();
            account.cents = cents;
            return account;
        }
    }

    @Entity
    record Page(@Id String name, String text, @Version short version) {}

    @Entity
    record Sheet(@Id String name, String text, @Version Long version) {}

    private static void changeElsewhere(Bench bench) {
        bench.sql().execute("update account set version = version + 1, cents = 7");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newRow_beginsWithZero_andEachUpdateCounts(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account account = accounts.insert(Account.of(1));
            assertThat(account.version).isZero();

            account.cents = 2;
            accounts.update(account);
            accounts.update(account);

            assertThat(account.version).isEqualTo(2);
            assertThat(accounts.findById(account.id).orElseThrow().version).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void newRecord_carriesTheNewVersion(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Page.class)) {
            Repository<Page> pages = bench.repository(Page.class);
            Page first = pages.insert(new Page("a", "x", (short) 0));
            Page second = pages.update(new Page("a", "y", first.version()));

            assertThat(second).isEqualTo(new Page("a", "y", (short) 1));
            assertThat(pages.findById("a")).contains(second);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void update_ofAChangedRow_isRefusedAndChangesNothing(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account account = accounts.insert(Account.of(1));
            changeElsewhere(bench);

            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> accounts.update(account))
                    .isInstanceOf(MissingEntityException.class)
                    .withMessage("FERRO0034: Account to be updated on connection 'main' was changed or deleted"
                            + " meanwhile; read it again, and decide again");

            assertThat(account.version).isZero();
            assertThat(bench.value(Long.class, "select cents from account")).isEqualTo(7);
            accounts.refresh(account);
            account.cents++;
            accounts.update(account);
            assertThat(account.version).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void delete_ofAChangedRow_isRefused_andByIdIsNot(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account account = accounts.insert(Account.of(1));
            changeElsewhere(bench);

            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> accounts.delete(account))
                    .withMessageContaining("FERRO0034");
            assertThat(accounts.count()).isOne();
            accounts.deleteById(account.id);
            assertThat(accounts.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void save_insertsOrUpdatesTheSameVersionOnly(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Page.class)) {
            Repository<Page> pages = bench.repository(Page.class);
            Page first = pages.save(new Page("a", "x", (short) 0));
            Page second = pages.save(new Page("a", "y", first.version()));

            assertThat(first.version()).isZero();
            assertThat(second.version()).isEqualTo((short) 1);
            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> pages.save(new Page("a", "z", first.version())))
                    .withMessageContaining("FERRO0034", "saved");
            assertThat(pages.findById("a")).contains(second);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void save_ofAnInstanceWithoutVersion_overwritesNothing(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Sheet.class)) {
            Repository<Sheet> sheets = bench.repository(Sheet.class);
            Sheet first = sheets.save(new Sheet("a", "x", null));

            assertThat(first.version()).isZero();
            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> sheets.save(new Sheet("a", "y", null)))
                    .withMessageContaining("FERRO0034");
            assertThat(sheets.findById("a")).contains(first);
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollback_givesTheVersionBack(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account account = accounts.insert(Account.of(1));
            bench.ferro().transactions().run(transaction -> {
                accounts.update(account);
                bench.ferro().transactions().run(nested -> {
                    accounts.update(account);
                    accounts.save(account);
                    assertThat(account.version).isEqualTo(3);
                    nested.setRollbackOnly();
                });
                assertThat(account.version).isOne();
                transaction.setRollbackOnly();
            });
            assertThat(account.version).isZero();

            accounts.update(account);
            assertThat(account.version).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowThatFailsInTheMiddle_leavesTheVersionsOfAll(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account one = accounts.insert(Account.of(1));
            Account two = accounts.insert(Account.of(2));
            bench.sql().execute("update account set version = 9 where id = ?", two.id);

            assertThatExceptionOfType(MissingEntityException.class)
                    .isThrownBy(() -> accounts.updateAll(List.of(one, two)));

            assertThat(one.version).isZero();
            accounts.update(one);
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void knownInstance_readAgain_hasTheNewVersion(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Account.class)) {
            Repository<Account> accounts = bench.repository(Account.class);
            Account saved = accounts.insert(Account.of(1));
            bench.ferro().sessions().run(session -> {
                Account account = accounts.findById(saved.id).orElseThrow();
                accounts.update(account);
                assertThat(accounts.findById(saved.id).orElseThrow())
                        .isSameAs(account)
                        .extracting(found -> found.version)
                        .isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void lastVersion_isRefusedBeforeItOverflows(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Page.class)) {
            Repository<Page> pages = bench.repository(Page.class);
            Page last = pages.insert(new Page("a", "x", Short.MAX_VALUE));

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> pages.update(last))
                    .withMessageStartingWith("FERRO0035: Page.version, the version");
            assertThat(pages.findById("a")).contains(last);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingVersion_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Sheet.class)) {
            Repository<Sheet> sheets = bench.repository(Sheet.class);
            sheets.insert(new Sheet("a", "x", null));

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> sheets.update(new Sheet("a", "y", null)))
                    .withMessageContaining("Sheet.version is null");
        }
    }
}
