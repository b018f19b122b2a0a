package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.TransactionException;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stream is read as it goes inside a transaction, and ends with it. */
@Tag("R14")
class LazyResultTest {

    private static final int MANY = 1000;

    private static Two filled(DatabaseKind kind) {
        Two two = Two.on(kind);
        two.facts()
                .insertAll(IntStream.range(0, MANY)
                        .mapToObj(i -> new Fact(i, "fact " + i))
                        .toList());
        return two;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void stream_inATransaction_canBeMixedWithOtherWork(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            two.service().run(transaction -> {
                two.facts()
                        .findAll()
                        .filter(fact -> fact.id() % 2 == 0)
                        .forEach(fact -> two.notes().insert(new Note(fact.text())));
                assertThat(two.notes().count()).isEqualTo(MANY / 2);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void streams_halfRead_areClosedByTheEnd(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            Iterator<Fact> left = two.service().call(transaction -> {
                two.facts().findAll().limit(3).forEach(fact -> {});
                Iterator<Fact> rows = two.facts().findAll().iterator();
                assertThat(rows.next()).isNotNull();
                return rows;
            });
            assertThatThrownBy(() -> left.forEachRemaining(fact -> {})).isInstanceOf(TransactionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void stream_ofAnInnerTransaction_isClosedByItsEnd(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            two.service().run(outer -> {
                Iterator<Fact> own = two.facts().findAll().iterator();
                assertThat(own.next()).isNotNull();
                Iterator<Fact> left = two.service().call(inner -> {
                    Iterator<Fact> rows = two.facts().findAll().iterator();
                    assertThat(rows.next()).isNotNull();
                    inner.setRollbackOnly();
                    return rows;
                });
                assertThatThrownBy(() -> left.forEachRemaining(fact -> {}))
                        .isInstanceOf(TransactionException.class)
                        .hasMessageStartingWith("FERRO0078");
                assertThat(Stream.generate(own::next).limit(MANY - 1)).hasSize(MANY - 1);
                assertThat(own.hasNext()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void closedStream_isNotReadOn(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            two.service().run(transaction -> {
                try (Stream<Fact> facts = two.facts().findAll()) {
                    assertThat(facts.findFirst()).isPresent();
                }
                assertThat(two.facts().findAll()).hasSize(MANY);
                assertThat(two.facts().findAll().parallel().map(Fact::id)).hasSize(MANY);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void streamElsewhere_isReadAlready(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            Stream<Fact> outside = two.facts().findAll();
            Stream<Fact> inASession =
                    two.ferro.sessions().call(session -> two.facts().findAll());

            assertThat(List.of(outside.count(), inASession.count())).containsOnly((long) MANY);
        }
    }

    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void streamedInstances_rememberTheirOrigin(DatabaseKind kind) {
        try (Two two = filled(kind)) {
            List<Fact> facts =
                    two.service().call(transaction -> two.facts().findAll().toList());

            assertThat(facts)
                    .allMatch(fact -> two.facts().originOf(fact).orElse("").equals("service"));
        }
    }
}
