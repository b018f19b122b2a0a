package dev.ferro.mapping;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries see embeddables, composite keys and converters as the application does. */
@Tag("Q2")
class ShapeQueryTest {

    record Colour(String name) {}

    static final class ColourConverter implements AttributeConverter<Colour, Integer> {
        private static final List<String> NAMES = List.of("none", "red", "blue");

        @Override
        public Integer convertToDatabaseColumn(Colour colour) {
            return colour == null ? Integer.valueOf(0) : Integer.valueOf(NAMES.indexOf(colour.name()));
        }

        @Override
        public Colour convertToEntityAttribute(Integer number) {
            return number == null || number == 0 ? null : new Colour(NAMES.get(number));
        }
    }

    @Embeddable
    record Place(String row, int number) {}

    @Embeddable
    record Owner(String name, String town) {}

    @Entity
    record Seat(
            @EmbeddedId Place place,
            Owner owner,
            @Convert(converter = ColourConverter.class) Colour colour) {}

    private static final Seat RED = new Seat(new Place("a", 1), new Owner("Ada", "Rome"), new Colour("red"));
    private static final Seat BLUE = new Seat(new Place("a", 2), new Owner("Bob", "Oslo"), new Colour("blue"));
    private static final Seat FREE = new Seat(new Place("b", 1), null, null);

    private static Repository<Seat> seats(Bench bench) {
        Repository<Seat> seats = bench.repository(Seat.class);
        seats.insertAll(List.of(RED, BLUE, FREE));
        return seats;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pathsIntoEmbeddables_areColumns(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Seat.class)) {
            Repository<Seat> seats = seats(bench);
            assertThat(seats.where(textAttribute(Seat.class, "owner.town").equalTo("Oslo"))
                            .list())
                    .containsExactly(BLUE);
            assertThat(seats.where(textAttribute(Seat.class, "place.row").equalTo("a"))
                            .list())
                    .containsExactlyInAnyOrder(RED, BLUE);
            assertThat(seats.where(textAttribute(Seat.class, "owner.name").isNull())
                            .list())
                    .containsExactly(FREE);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void values_goThroughTheConverter(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Seat.class)) {
            Repository<Seat> seats = seats(bench);
            assertThat(seats.where(attribute(Seat::colour).equalTo(new Colour("blue")))
                            .list())
                    .containsExactly(BLUE);
            assertThat(seats.where(attribute(Seat::colour).in(new Colour("blue"), new Colour("red")))
                            .list())
                    .containsExactlyInAnyOrder(RED, BLUE);
            assertThat(seats.where(attribute(Seat::colour).equalTo(new Colour("red")))
                            .select(attribute(Seat::colour))
                            .list())
                    .containsExactly(new Colour("red"));
        }
    }
}
