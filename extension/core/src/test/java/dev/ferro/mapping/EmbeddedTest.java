package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Embeddables are columns of the entity's own table. */
@Tag("Q1")
class EmbeddedTest {

    @Embeddable
    record Point(double x, double y) {}

    @Embeddable
    record Place(String city, Point point, Integer floor) {}

    @Entity
    record Trip(
            @Id int id,

            @AttributeOverride(name = "city", column = @Column(name = "from_city", nullable = false))
            @AttributeOverride(name = "point.x", column = @Column(name = "from_x"))
            @AttributeOverride(name = "point.y", column = @Column(name = "from_y"))
            @AttributeOverride(name = "floor", column = @Column(name = "from_floor"))
            Place start,

            @Embedded Place goal) {}

    @Embeddable
    static class Money {
        long cents;

        @Column(length = 3)
        String currency;

        static Money of(long cents, String currency) {
            Money money = new Money();
            money.cents = cents;
            money.currency = currency;
            return money;
        }
    }

    @MappedSuperclass
    static class Priced {
        @Id
        int id;

        Money price;
    }

    @Entity
    @AttributeOverride(name = "price.cents", column = @Column(name = "price_cents"))
    static class Article extends Priced {
        @AttributeOverride(name = "cents", column = @Column(name = "old_cents"))
        @AttributeOverride(name = "currency", column = @Column(name = "old_currency"))
        Money before = Money.of(1, "any");

        Point point;

        static Article of(int id, Money price, Money before, Point point) {
            Article article = new Article();
            article.id = id;
            article.price = price;
            article.before = before;
            article.point = point;
            return article;
        }
    }

    @Entity
    record Spot(@Id int id, @Embedded Point point) {}

    private static Trip trip(int id, Place goal) {
        return new Trip(id, new Place("Rome", new Point(1, 2), null), goal);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void records_nestedAndTwice_roundTrip(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Trip.class)) {
            Repository<Trip> trips = bench.repository(Trip.class);
            Trip trip = trips.insert(trip(1, new Place("Oslo", new Point(-3.5, 4), 7)));

            assertThat(trips.findById(1)).contains(trip);
            assertThat(bench.value(String.class, "select from_city || city from trip"))
                    .isEqualTo("RomeOslo");
            assertThat(bench.value(Double.class, "select from_x + x from trip")).isEqualTo(-2.5);
        }
    }

    @Tag("B1")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullEmbeddable_isNullColumnsAndReadsBackAsNull(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Trip.class)) {
            Repository<Trip> trips = bench.repository(Trip.class);
            trips.insert(trip(1, null));
            trips.insert(trip(2, new Place("Oslo", null, null)));

            assertThat(bench.value(Long.class, "select count(*) from trip where city is null and x is null"))
                    .isEqualTo(1);
            assertThat(trips.findById(1).orElseThrow().goal()).isNull();
            assertThat(trips.findById(2).orElseThrow().goal()).isEqualTo(new Place("Oslo", null, null));
        }
    }

    @Tag("B3")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void embeddable_updatedToNull_isNull(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Spot.class)) {
            Repository<Spot> spots = bench.repository(Spot.class);
            spots.insert(new Spot(1, new Point(1, 2)));

            spots.update(new Spot(1, null));

            assertThat(spots.findById(1)).contains(new Spot(1, null));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void requiredColumnOfANullEmbeddable_isRefusedByItsPath(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Trip.class)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Trip.class).insert(new Trip(1, null, null)))
                    .withMessageContaining("Trip.start.city is null");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullInAPrimitiveOfAPresentEmbeddable_isRefusedWhenRead(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Spot.class)) {
            bench.sql().execute("insert into spot (id, x, y) values (1, 1.5, null)");
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> bench.repository(Spot.class).findById(1))
                    .withMessageContaining("column y of spot", "Spot.point.y", "null");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void classes_ofASuperclassToo_roundTrip(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Article.class)) {
            Repository<Article> articles = bench.repository(Article.class);
            articles.insert(Article.of(1, Money.of(990, "EUR"), null, new Point(1, 2)));

            Article found = articles.findById(1).orElseThrow();
            assertThat(found.price.cents).isEqualTo(990);
            assertThat(found.price.currency).isEqualTo("EUR");
            assertThat(found.before).isNull();
            assertThat(found.point).isEqualTo(new Point(1, 2));
            assertThat(bench.value(Long.class, "select price_cents from article"))
                    .isEqualTo(990);
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void knownInstance_readAgain_takesWhatNobodyChangedHere(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Article.class)) {
            Repository<Article> articles = bench.repository(Article.class);
            articles.insert(Article.of(1, Money.of(990, "EUR"), null, new Point(1, 2)));
            bench.ferro().sessions().run(session -> {
                Article article = articles.findById(1).orElseThrow();
                Money price = article.price;
                price.currency = "CHF";
                CompletableFuture.runAsync(() -> bench.sql()
                                .execute("update article set price_cents = 500, currency = 'USD', x = null, y = null,"
                                        + " old_cents = 9"))
                        .join();

                assertThat(articles.findById(1).orElseThrow()).isSameAs(article);
                assertThat(article.price).isSameAs(price);
                assertThat(price.cents).isEqualTo(500);
                assertThat(price.currency).isEqualTo("CHF");
                assertThat(article.point).isNull();
                assertThat(article.before.cents).isEqualTo(9);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refresh_writesIntoClassesAndReplacesRecords(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Article.class)) {
            Repository<Article> articles = bench.repository(Article.class);
            Article article = articles.insert(Article.of(1, Money.of(990, "EUR"), null, new Point(1, 2)));
            Money price = article.price;
            bench.sql().execute("update article set price_cents = 500, old_cents = 9, old_currency = 'DEM', y = 7");

            articles.refresh(article);

            assertThat(article.price).isSameAs(price);
            assertThat(price.cents).isEqualTo(500);
            assertThat(article.before.currency).isEqualTo("DEM");
            assertThat(article.point).isEqualTo(new Point(1, 7));

            bench.sql().execute("update article set price_cents = null, currency = null, x = null, y = null");
            articles.refresh(article);
            assertThat(article.price).isNull();
            assertThat(article.point).isNull();
        }
    }
}
