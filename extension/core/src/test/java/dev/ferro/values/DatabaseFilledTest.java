package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that the database fills: generated ones, and those with a default. */
@Tag("Q1")
class DatabaseFilledTest {

    private static final String DDL = "create table invoice (id integer primary key, net numeric(9,2) not null,"
            + " gross numeric(9,2) generated always as (net * 2) stored, state varchar(9) not null default 'open')";

    @Entity
    static class Invoice {
        @Id
        int id;

        BigDecimal net = new BigDecimal("2.50");

        @Column(insertable = false, updatable = false, precision = 9, scale = 2)
        BigDecimal gross;

        @Column(insertable = false)
        String state;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void insertedThenRefreshed_hasWhatTheDatabaseFilled(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            bench.sql().execute(DDL);
            Repository<Invoice> invoices = bench.repository(Invoice.class);

            Invoice invoice = invoices.refresh(invoices.insert(new Invoice()));

            assertThat(invoice.gross).isEqualTo(new BigDecimal("5.00"));
            assertThat(invoice.state).isEqualTo("open");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void updated_changesTheGeneratedColumnToo(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            bench.sql().execute(DDL);
            Repository<Invoice> invoices = bench.repository(Invoice.class);
            Invoice invoice = invoices.refresh(invoices.insert(new Invoice()));
            invoice.net = BigDecimal.TEN;
            invoice.state = "paid";

            invoices.update(invoice);

            Invoice found = invoices.findById(0).orElseThrow();
            assertThat(found.gross).isEqualTo(new BigDecimal("20.00"));
            assertThat(found.state).isEqualTo("paid");
        }
    }

    /** What a user did wrong is the mapping, and the server's words name columns only. */
    @Test
    void writtenThoughTheDatabaseFillsIt_namesTheColumn() {
        try (Bench bench = Bench.untouched(DatabaseKind.POSTGRESQL)) {
            bench.sql().execute("create table label (id bigint generated always as identity primary key, text text)");
            Repository<Label> labels = bench.repository(Label.class);

            assertThatThrownBy(() -> labels.insert(new Label(7L, "CANARY")))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("cannot insert a non-DEFAULT value into column \"id\"")
                    .hasMessageNotContaining("CANARY");
        }
    }

    @Entity
    record Label(@Id @GeneratedValue @Nullable Long id, String text) {}
}
