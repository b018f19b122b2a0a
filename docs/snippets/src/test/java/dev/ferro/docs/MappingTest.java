package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.DuplicateEntityException;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.SchemaGeneration;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about entities: their shape. */
class MappingTest {

    // tag::embedded-id[]
    @Embeddable
    record ShelfKey(String room, int number) {}

    @Entity
    record Shelf(@EmbeddedId ShelfKey key, String subject) {}
    // end::embedded-id[]

    // tag::id-class[]
    record LoanKey(long book, String reader) {}

    @Entity
    @IdClass(LoanKey.class)
    record Loan(@Id long book, @Id String reader, int days) {}
    // end::id-class[]

    // tag::embedded[]
    @Embeddable
    record Address(String street, String city) {}

    @Entity
    record Reader(
            @Id String name,
            @Embedded Address home, // the columns street and city

            @AttributeOverride(name = "street", column = @Column(name = "work_street"))
            @AttributeOverride(name = "city", column = @Column(name = "work_city"))
            @Nullable
            Address work) {}
    // end::embedded[]

    // tag::property[]
    @Entity
    static class Author {
        private String name = "";
        private boolean living;

        @Id
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name.strip();
        }

        public boolean isLiving() {
            return living;
        }

        public void setLiving(boolean living) {
            this.living = living;
        }
    }
    // end::property[]

    // tag::version[]
    @Entity
    record Stock(@Id String isbn, int copies, @Version long version) {}
    // end::version[]

    // tag::converter[]
    record Language(String code) {

        @Converter(autoApply = true)
        static class ToText implements AttributeConverter<Language, String> {
            @Override
            public @Nullable String convertToDatabaseColumn(@Nullable Language language) {
                return language == null ? null : language.code().toLowerCase(Locale.ROOT);
            }

            @Override
            public @Nullable Language convertToEntityAttribute(@Nullable String code) {
                return code == null ? null : new Language(code);
            }
        }
    }

    @Entity
    record Edition(@Id String isbn, Language language) {}
    // end::converter[]

    // tag::rules[]
    @Entity
    record Branch(@Id String town) {}

    @Entity
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_per_shelf",
                            columnNames = {"shelf", "place"}),
            indexes = @Index(name = "copy_by_state", columnList = "state, bought desc"))
    record Copy(
            @Id long number,
            String shelf,
            int place,
            LocalDate bought,

            @Column(columnDefinition = "varchar(20) default 'new'")
            String state,

            @ManyToOne
            @JoinColumn(foreignKey = @ForeignKey(name = "copy_at", foreignKeyDefinition = "on delete set null"))
            @Nullable
            Ref<Branch> branch) {}
    // end::rules[]

    // tag::sequence[]
    @Entity
    @SequenceGenerator(name = "receipt_numbers", initialValue = 1000, allocationSize = 1)
    record Receipt(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_numbers") @Nullable
            Long number,

            String text) {}
    // end::sequence[]

    @TempDir
    Path directory;

    Ferro ferro;

    @BeforeEach
    void open() {
        ferro = Ferro.builder()
                .entities(
                        Shelf.class,
                        Loan.class,
                        Reader.class,
                        Author.class,
                        Stock.class,
                        Edition.class,
                        Receipt.class,
                        Branch.class,
                        Copy.class)
                .connection(ConnectionSettings.builder("main")
                        .url("sqlite:" + directory.resolve("shapes.db"))
                        .schemaGeneration(SchemaGeneration.CREATE)
                        .defaultConnection(true)
                        .build())
                .build();
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void compositeKeys_areInstancesOfTheirClass() {
        Repository<Shelf> shelves = ferro.repository(Shelf.class);
        Repository<Loan> loans = ferro.repository(Loan.class);
        shelves.insert(new Shelf(new ShelfKey("east", 3), "maps"));
        loans.insert(new Loan(7, "Ada", 14));
        // tag::composite[]
        Optional<Shelf> maps = shelves.findById(new ShelfKey("east", 3));
        Optional<Loan> loan = loans.findById(new LoanKey(7, "Ada"));
        // end::composite[]
        assertThat(maps).isPresent();
        assertThat(loan).isPresent();
    }

    @Test
    void embeddables_areColumns() {
        Reader ada = new Reader("Ada", new Address("Row 1", "London"), null);
        ferro.repository(Reader.class).insert(ada);

        assertThat(ferro.repository(Reader.class).findById("Ada")).contains(ada);
        assertThat(ferro.sql().fetchAll("select * from reader where work_city is null and city = 'London'"))
                .hasSize(1);
    }

    @Test
    void properties_areCalled() {
        Author author = new Author();
        author.setName(" Ada ");
        ferro.repository(Author.class).insert(author);

        assertThat(ferro.repository(Author.class).findById("Ada")).isPresent();
    }

    @Test
    void version_refusesWhatIsStale() {
        Repository<Stock> stocks = ferro.repository(Stock.class);
        stocks.insert(new Stock("978-1", 3, 0));
        assertThatThrownBy(() -> {
                    // tag::stale[]
                    Stock stock = stocks.findById("978-1").orElseThrow();
                    stocks.update(new Stock("978-1", 2, stock.version())); // now version 1
                    stocks.update(new Stock("978-1", 1, stock.version()));
                    // FERRO0034: Stock to be updated on connection 'main' was changed or deleted meanwhile; read it
                    // again, and decide again
                    // end::stale[]
                })
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessage("FERRO0034: Stock to be updated on connection 'main' was changed or deleted meanwhile; read"
                        + " it again, and decide again");
    }

    @Test
    void converter_standsBeforeTheColumn() {
        ferro.repository(Edition.class).insert(new Edition("978-1", new Language("EN")));

        assertThat(ferro.sql().fetchAll("select * from edition where language = 'en'"))
                .hasSize(1);
    }

    @Test
    void rules_areThoseOfTheTable() {
        ferro.sql().execute("insert into branch (town) values ('London')");
        ferro.sql()
                .execute("insert into copy (number, shelf, place, bought, branch_town)"
                        + " values (1, 'maps', 1, '2026-11-22', 'London')");
        ferro.repository(Branch.class).deleteById("London");

        assertThat(ferro.repository(Copy.class).findById(1L))
                .contains(new Copy(1, "maps", 1, LocalDate.of(2026, 11, 22), "new", null));
        assertThatThrownBy(() -> ferro.repository(Copy.class)
                        .insert(new Copy(2, "maps", 1, LocalDate.of(2026, 11, 22), "old", null)))
                .isInstanceOf(DuplicateEntityException.class)
                .hasMessageContaining("(shelf, place)");
    }

    @Test
    void sequence_givesKeys() {
        assertThat(ferro.repository(Receipt.class)
                        .insert(new Receipt(null, "one"))
                        .number())
                .isNotNull();
    }
}
