package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Converters stand between an attribute and its column. */
@Tag("Q1")
class ConverterTest {

    /** Its converter applies by itself, because it is declared here. */
    record Colour(int rgb) {
        @Converter(autoApply = true)
        static class ToNumber implements AttributeConverter<Colour, Integer> {
            @Override
            public Integer convertToDatabaseColumn(Colour colour) {
                return colour == null ? null : colour.rgb();
            }

            @Override
            public Colour convertToEntityAttribute(Integer rgb) {
                return rgb == null ? null : new Colour(rgb);
            }
        }
    }

    /** Through a class between, and null means something. */
    abstract static class Joined<X> implements AttributeConverter<X, String> {}

    static final class Words extends Joined<List<String>> {
        private static final AtomicInteger MADE = new AtomicInteger();

        private Words() {
            MADE.incrementAndGet();
        }

        @Override
        public String convertToDatabaseColumn(List<String> words) {
            return words == null ? "none" : String.join(",", words);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? List.of("was", "null") : "none".equals(text) ? null : List.of(text.split(","));
        }
    }

    static final class Flag implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean flag) {
            return Boolean.TRUE.equals(flag) ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text == null ? null : text.equals("Y");
        }
    }

    static final class Failing implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String text) {
            if (text.startsWith("secret")) {
                throw new IllegalArgumentException("cannot take " + text);
            }
            return text;
        }

        @Override
        public String convertToEntityAttribute(String text) {
            throw new IllegalStateException("cannot give " + text);
        }
    }

    @Entity
    record Picture(
            @Id int id,
            Colour colour,
            @Convert(converter = Words.class) List<String> words,
            @Convert(converter = Words.class) List<String> others,
            @Convert(converter = Flag.class) boolean sold) {}

    @Entity
    record Strict(
            @Id int id, @Convert(converter = Failing.class) String text) {}

    @Embeddable
    record Frame(Boolean golden, Colour colour) {}

    @Entity
    record Framed(
            @Id int id,

            @Embedded @Convert(attributeName = "golden", converter = Flag.class)
            Frame frame) {}

    @Entity
    static class Canvas {
        @Id
        int id;

        @Convert(converter = Words.class)
        List<String> words;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void converters_decideWhatTheColumnHolds(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Picture.class)) {
            Repository<Picture> pictures = bench.repository(Picture.class);
            Picture picture =
                    pictures.insert(new Picture(1, new Colour(255), List.of("sun", "sea"), List.of("x"), true));

            assertThat(pictures.findById(1)).contains(picture);
            assertThat(bench.value(Long.class, "select colour from picture")).isEqualTo(255);
            assertThat(bench.value(String.class, "select words || sold from picture"))
                    .isEqualTo("sun,seaY");
        }
    }

    @Tag("B1")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nulls_goThroughConvertersBothWays(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Picture.class)) {
            Repository<Picture> pictures = bench.repository(Picture.class);
            Picture picture = pictures.insert(new Picture(1, null, null, List.of("x"), false));

            assertThat(bench.value(String.class, "select words from picture where colour is null"))
                    .isEqualTo("none");
            assertThat(pictures.findById(1)).contains(picture);
            bench.sql().execute("update picture set words = null");
            assertThat(pictures.findById(1).orElseThrow().words()).containsExactly("was", "null");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullForAPrimitive_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Picture.class)) {
            bench.repository(Picture.class).insert(new Picture(1, null, null, null, false));
            bench.sql().execute("update picture set sold = null");

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Picture.class).findById(1))
                    .withMessageContaining("FERRO0033", "Picture.sold", "gave null");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void converterThatThrows_isNamedWithoutTheValue(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Strict.class)) {
            Repository<Strict> repository = bench.repository(Strict.class);
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.insert(new Strict(1, "secret 4711")))
                    .withNoCause()
                    .withMessageContaining("FERRO0033", "Failing of Strict.text threw")
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));

            repository.insert(new Strict(2, "4712"));
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.findById(2))
                    .withMessageContaining("IllegalStateException")
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("4712"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void embeddedAttribute_isConvertedByName_andByItself(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Framed.class)) {
            Repository<Framed> framed = bench.repository(Framed.class);
            Framed one = framed.insert(new Framed(1, new Frame(true, new Colour(7))));
            Framed none = framed.insert(new Framed(2, null));

            assertThat(bench.value(String.class, "select golden from framed where colour = 7"))
                    .isEqualTo("Y");
            assertThat(framed.findAll()).containsExactlyInAnyOrder(one, none);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void converter_isCreatedOnceForAnEntity(DatabaseKind kind) {
        int before = Words.MADE.get();
        try (Bench bench = Bench.of(kind, Picture.class)) {
            Repository<Picture> pictures = bench.repository(Picture.class);
            pictures.insert(new Picture(1, null, null, null, false));
            assertThat(pictures.findAll()).hasSize(1);
            assertThat(Words.MADE.get() - before).isEqualTo(1);
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void knownInstance_readAgain_isComparedByItsColumn(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Canvas.class)) {
            Repository<Canvas> canvases = bench.repository(Canvas.class);
            Canvas canvas = new Canvas();
            canvas.words = List.of("a");
            canvases.insert(canvas);
            bench.ferro().sessions().run(session -> {
                Canvas known = canvases.findById(0).orElseThrow();
                List<String> words = known.words;
                assertThat(canvases.findById(0)).get().isSameAs(known);
                assertThat(known.words).isSameAs(words);
                CompletableFuture.runAsync(() -> bench.sql().execute("update canvas set words = 'b'"))
                        .join();
                assertThat(canvases.findById(0)).get().isSameAs(known);
                assertThat(known.words).containsExactly("b");
            });
        }
    }
}
