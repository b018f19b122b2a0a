package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Ferro;
import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about values. */
class ValuesTest {

    @TempDir
    Path directory;

    Ferro ferro;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void instant_finerThanTheDatabase_isTruncatedVisibly() {
        // tag::truncated[]
        Instant now = Instant.parse("2026-11-22T09:15:00.123456789Z");
        Book kept = ferro.repository(Book.class)
                .using("service")
                .insert(new Book(null, "978-1", "Time", new BigDecimal("9.90"), now));
        kept.createdAt(); // 2026-11-22T09:15:00.123456Z: what every later read gives
        // end::truncated[]
        assertThat(kept.createdAt()).isEqualTo(Instant.parse("2026-11-22T09:15:00.123456Z"));
        assertThat(ferro.repository(Book.class).findById(kept.id())).contains(kept);
    }

    @Test
    void decimal_wouldBeRounded_isRefused() {
        Repository<Book> books = ferro.repository(Book.class).using("service");
        assertThatThrownBy(() -> {
                    // tag::refused[]
                    books.insert(new Book(null, "978-2", "Change", new BigDecimal("9.999"), Instant.EPOCH));
                    // FERRO0040: Book.price cannot take the given value on connection 'service': 4 digits with scale 3
                    // would not read back equal from a column of precision 8 and scale 2; round it, or widen
                    // @Column(precision, scale)
                    // end::refused[]
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("FERRO0040: Book.price cannot take the given value on connection 'service': 4 digits with"
                        + " scale 3 would not read back equal from a column of precision 8 and scale 2; round it, or"
                        + " widen @Column(precision, scale)");
    }
}
