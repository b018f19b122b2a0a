package dev.ferro.values;

import static dev.ferro.query.Fetch.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ferro.Elements;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type in a join table: as a basic value in a collection table, and as the keys of both sides. */
@Tag("Q6")
@Tag("Q10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeJoinTest {

    /** Above the driver's threshold, from which on it prepares statements at the server and reads binary forms. */
    private static final int TIMES = 7;

    private final Map<DatabaseKind, Bench> benches = new EnumMap<>(DatabaseKind.class);

    private Bench bench(DatabaseKind kind) {
        return benches.computeIfAbsent(kind, fresh -> Bench.of(fresh, JoinCase.entities()));
    }

    @AfterAll
    void close() {
        benches.values().forEach(Bench::close);
    }

    static Stream<Arguments> values() {
        return onEach(JoinCase.elements().filter(each -> each.line().given() != null));
    }

    static Stream<Arguments> nulls() {
        return onEach(JoinCase.elements().filter(each -> each.line().given() == null));
    }

    static Stream<Arguments> keys() {
        return onEach(JoinCase.keys());
    }

    private static Stream<Arguments> onEach(Stream<JoinCase> cases) {
        List<JoinCase> all = cases.toList();
        return Stream.of(DatabaseKind.values()).flatMap(kind -> all.stream().map(each -> Arguments.of(kind, each)));
    }

    @Test
    void everyBasicType_hasItsJoinTables() {
        Set<String> rows = names(TypeRows.class);
        rows.addAll(names(NamedTypeCases.class));
        Set<String> keys = rows.stream().filter(name -> name.endsWith("Keys")).collect(Collectors.toSet());
        rows.removeAll(keys);
        rows.removeIf(name -> name.startsWith("Primitive"));

        assertThat(JoinCase.elements().map(each -> each.holder().getSimpleName()))
                .containsAll(rows);
        assertThat(JoinCase.keys().map(each -> each.line().key().getSimpleName()))
                .containsAll(keys);
    }

    private static Set<String> names(Class<?> of) {
        return Stream.of(of.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("values")
    @Tag("B1")
    void value_amongElements_isKeptAsInAColumn(DatabaseKind kind, JoinCase each) {
        Object given = each.line().given();
        Elements<Object> elements = elements(kind, each);

        assertThat(elements.add(given)).isTrue();
        assertThat(elements.add(given)).as("there already").isFalse();
        assertThat(elements.addAll(Arrays.asList(given, each.line().kept()))).isZero();

        for (int i = 0; i < TIMES; i++) {
            assertHolds(elements.list(), each.line().kept());
            assertHolds(held(fetched(kind, each)).list(), each.line().kept());
            assertThat(elements.contains(given)).isTrue();
        }
        assertThat(elements.count()).isOne();
        assertThat(elements.remove(given)).isTrue();
        assertThat(elements.list()).isEmpty();
        clear(kind, each);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nulls")
    @Tag("B1")
    void null_amongElements_isRefused(DatabaseKind kind, JoinCase each) {
        Object value = ordinary(each);
        Elements<Object> elements = elements(kind, each);

        assertThatNullPointerException().isThrownBy(() -> elements.add(null));
        assertThatNullPointerException().isThrownBy(() -> elements.addAll(Arrays.asList(value, null)));
        assertThatNullPointerException().isThrownBy(() -> elements.contains(null));
        assertThatNullPointerException().isThrownBy(() -> elements.remove(null));

        assertThat(elements.list()).isEmpty();
        clear(kind, each);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    @Tag("B1")
    void key_onBothSidesOfAJoin_findsWhatItJoins(DatabaseKind kind, JoinCase each) {
        Record target = repository(kind, each.line().key())
                .insert(TypeTableTest.create(each.line().key(), each.line().given()));
        Record holder = repository(kind, each.holder())
                .insert(TypeTableTest.create(each.holder(), each.line().given(), null));
        Relation<Record> relation = relationOf(holder);

        assertThat(relation.add(target)).isTrue();
        assertThat(relation.add(target)).as("joined already").isFalse();

        for (int i = 0; i < TIMES; i++) {
            assertThat(relation.list()).containsExactly(target);
            assertThat(relationOf(fetched(kind, each)).list()).containsExactly(target);
        }
        assertThat(relation.count()).isOne();
        assertThat(relation.remove(target)).isTrue();
        assertThat(relation.addAll(List.of(target, target))).isOne();
        assertThat(relation.clear()).isOne();
        repository(kind, each.line().key()).delete(target);
        repository(kind, each.holder()).delete(holder);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    @Tag("B1")
    void null_amongTargets_isRefused(DatabaseKind kind, JoinCase each) {
        Record target = repository(kind, each.line().key())
                .insert(TypeTableTest.create(each.line().key(), each.line().given()));
        Record holder = repository(kind, each.holder())
                .insert(TypeTableTest.create(each.holder(), each.line().given(), null));
        Relation<Record> relation = relationOf(holder);

        assertThatNullPointerException().isThrownBy(() -> relation.add(null));
        assertThatNullPointerException().isThrownBy(() -> relation.addAll(Arrays.asList(target, null)));
        assertThatNullPointerException().isThrownBy(() -> relation.remove(null));

        assertThat(relation.count()).isZero();
        repository(kind, each.line().key()).delete(target);
        repository(kind, each.holder()).delete(holder);
    }

    private Elements<Object> elements(DatabaseKind kind, JoinCase each) {
        return held(repository(kind, each.holder()).insert(TypeTableTest.create(each.holder(), 1, null)));
    }

    private void clear(DatabaseKind kind, JoinCase each) {
        repository(kind, each.holder()).deleteById(1);
    }

    private static Object ordinary(JoinCase each) {
        return JoinCase.elements()
                .filter(other -> other.holder() == each.holder() && other.line().given() != null)
                .findFirst()
                .orElseThrow()
                .line()
                .given();
    }

    @SuppressWarnings("unchecked")
    private Record fetched(DatabaseKind kind, JoinCase each) {
        Class<Record> holder = (Class<Record>) each.holder();
        return repository(kind, holder).query().fetch(relation(holder, "v")).single();
    }

    @SuppressWarnings("unchecked")
    private Repository<Record> repository(DatabaseKind kind, Class<? extends Record> entity) {
        return (Repository<Record>) bench(kind).repository(entity);
    }

    @SuppressWarnings("unchecked")
    static Elements<Object> held(Record holder) {
        return (Elements<Object>) component(holder);
    }

    @SuppressWarnings("unchecked")
    static Relation<Record> relationOf(Record holder) {
        return (Relation<Record>) component(holder);
    }

    private static Object component(Record holder) {
        try {
            var accessor = holder.getClass().getRecordComponents()[1].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** Recursively, because an array equals only itself. */
    private static void assertHolds(List<Object> elements, Object value) {
        assertThat(elements).hasSize(1);
        assertThat(elements.get(0))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(value);
    }
}
