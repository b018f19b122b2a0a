package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Database;
import dev.ferro.internal.dialect.Dialect;
import java.sql.BatchUpdateException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver says which entry of a batch was refused in the language of the JVM only. */
@Tag("Q1")
@Tag("S4")
class BatchEntryTest {

    private static final String TEXT =
            "Batch entry {0} {1} was aborted: {2}  Call getNextException to see other errors in the batch.";

    private static int entry(String message) {
        return Dialect.of(Database.POSTGRESQL)
                .faults()
                .batchEntry(new BatchUpdateException(message, "23505", new int[0]))
                .orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "bg", "cs", "de", "fr", "it", "ja", "nl", "pl", "pt-BR", "ru", "sr", "tr", "zh-CN", "zh-TW",
                "ar-EG"
            })
    void message_inAnyLanguage_tellsTheEntry(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String translated = TEXT;
        try {
            translated = ResourceBundle.getBundle("org.postgresql.translation.messages", locale)
                    .getString(TEXT);
        } catch (MissingResourceException english) {
            assertThat(translated).isEqualTo(TEXT);
        }

        String message =
                new MessageFormat(translated, locale).format(new Object[] {42, "<unknown>", "ERROR: 17 Position: 3"});

        assertThat(entry(message)).as(message).isEqualTo(42);
    }

    @Test
    void message_withoutNumber_tellsNothing() {
        assertThat(entry("something else")).isEqualTo(-1);
        assertThat(Dialect.of(Database.SQLITE).faults().batchEntry(new BatchUpdateException()))
                .isEmpty();
    }
}
