package dev.ferro.schema;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fifteen tables and three sequences that hang together, a circle included. */
final class Estate {

    static final Class<?>[] ENTITIES = {Town.class, Author.class, Order.class, Line.class, Invoice.class, Club.class};

    private Estate() {}

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Entity
    record Town(
            @Id @Column(length = 8) String code,
            @Column(unique = true) @Nullable String name,
            @OneToOne @Nullable Ref<Person> mayor) {}

    @Entity
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "person_is_one",
                            columnNames = {"name", "born"}))
    record Person(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Long id,

            @Nullable String name,
            @Nullable LocalDate born,
            @ManyToOne @Nullable Ref<Town> town,
            @ManyToOne @Nullable Ref<Person> boss,
            @ElementCollection Elements<String> words) {}

    @Entity
    record Author(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id,

            @Nullable String pen,
            @ManyToOne @Nullable Ref<Person> person,
            @ManyToMany Relation<Book> books) {}

    @Entity
    record Book(
            @Id UUID id,
            @Column(unique = true) @Nullable String isbn,
            @Column(precision = 9, scale = 2) @Nullable BigDecimal price,
            @Enumerated(EnumType.STRING) @Nullable Colour cover,
            @ManyToMany Relation<Topic> topics,
            @ElementCollection @Enumerated(EnumType.STRING) Elements<Colour> tints) {}

    @Entity
    record Topic(@Id String word, @ManyToOne @Nullable Ref<Topic> wider) {}

    @Entity
    @Table(name = "orders")
    @SequenceGenerator(name = "orders_number", sequenceName = "orders_number", allocationSize = 20)
    record Order(
            @Id @GeneratedValue(generator = "orders_number") Long id,
            @ManyToOne @Nullable Ref<Person> customer,
            @Nullable Instant placed,
            @Version int version) {}

    @Embeddable
    record LineKey(Long orderId, int position) {}

    @Entity
    record Line(
            @EmbeddedId LineKey key,
            @ManyToOne @Nullable Ref<Book> book,
            @Nullable Integer amount) {}

    @Entity
    record Invoice(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id,

            @OneToOne @Nullable Ref<Order> order,
            @Enumerated(EnumType.ORDINAL) @Nullable Colour mark) {}

    @Entity
    record Club(
            @Id Long id,
            @ManyToMany Relation<Person> members,
            @ManyToMany Relation<Town> towns) {}
}
