package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.query.Attribute;
import dev.ferro.query.ObjectAttribute;
import dev.ferro.query.Restriction;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type, with null, ordinary and extreme values, on both databases: what an operation returns is what the database
 * gives back, on each the same (Q10), in the driver's text and binary form alike.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeTableTest {

    /** Above the driver's threshold, from which on it prepares statements at the server and reads binary forms. */
    private static final int TIMES = 7;

    private final Map<DatabaseKind, Bench> benches = new EnumMap<>(DatabaseKind.class);

    private Bench bench(DatabaseKind kind) {
        return benches.computeIfAbsent(
                kind,
                fresh -> Bench.of(
                        fresh,
                        TypeCase.all().stream()
                                .flatMap(line -> Stream.of(line.row(), line.key()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(Class<?>[]::new)));
    }

    @AfterAll
    void close() {
        benches.values().forEach(Bench::close);
    }

    static Stream<Arguments> cells() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> TypeCase.all().stream().map(line -> Arguments.of(kind, line)));
    }

    static Stream<Arguments> keys() {
        return cells().filter(
                        cell -> ((TypeCase) cell.get()[1]).key() != null && ((TypeCase) cell.get()[1]).given() != null);
    }

    /** PostgreSQL compares no json with another; its text may mean the same and differ. */
    static Stream<Arguments> comparable() {
        return cells().filter(
                        cell -> cell.get()[0] == DatabaseKind.SQLITE || ((TypeCase) cell.get()[1]).isComparable());
    }

    static Stream<Arguments> ofPrimitives() {
        return cells().filter(cell -> isPrimitive(((TypeCase) cell.get()[1]).row()));
    }

    static Stream<Arguments> ofObjects() {
        return cells().filter(cell -> !isPrimitive(((TypeCase) cell.get()[1]).row()));
    }

    private static boolean isPrimitive(Class<?> row) {
        return row.getRecordComponents()[1].getType().isPrimitive();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    @Tag("B1")
    @Tag("Q10")
    void value_insert_returnsWhatReadsBack(DatabaseKind kind, TypeCase line) {
        Repository<Record> repository = repository(kind, line.row());

        Record returned = repository.insert(create(line.row(), 1, line.given()));

        assertHolds(returned, 1, line.kept());
        for (int i = 0; i < TIMES; i++) {
            assertHolds(repository.findById(1).orElseThrow(), 1, line.kept());
        }
        repository.deleteById(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    @Tag("B1")
    @Tag("Q10")
    void value_update_returnsWhatReadsBack(DatabaseKind kind, TypeCase line) {
        Repository<Record> repository = repository(kind, line.row());
        repository.insert(create(line.row(), 1, ordinary(line.row())));

        Record returned = repository.update(create(line.row(), 1, line.given()));

        assertHolds(returned, 1, line.kept());
        assertHolds(repository.findById(1).orElseThrow(), 1, line.kept());
        repository.deleteById(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ofObjects")
    @Tag("B3")
    void value_updateToNull_readsBackNull(DatabaseKind kind, TypeCase line) {
        Repository<Record> repository = repository(kind, line.row());
        repository.insert(create(line.row(), 1, line.given()));

        repository.update(create(line.row(), 1, null));

        assertHolds(repository.findById(1).orElseThrow(), 1, null);
        repository.deleteById(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("comparable")
    @Tag("B1")
    @Tag("B2")
    void value_filteredFor_findsItsRow(DatabaseKind kind, TypeCase line) {
        filtered(kind, line, attribute -> attribute.equalTo(line.given()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("comparable")
    @Tag("B1")
    @Tag("B2")
    void value_inAList_findsItsRow(DatabaseKind kind, TypeCase line) {
        filtered(kind, line, attribute -> attribute.in(Arrays.asList(line.given(), line.given(), line.given())));
    }

    /** Of three rows: the one with the value, one with null, and one with another value of the type. */
    private void filtered(
            DatabaseKind kind, TypeCase line, Function<ObjectAttribute<Record, Object>, Restriction<Record>> filter) {
        Repository<Record> repository = repository(kind, line.row());
        Object other = other(line);
        repository.insert(create(line.row(), 1, line.given()));
        if (line.given() != null && !isPrimitive(line.row())) {
            repository.insert(create(line.row(), 2, null));
        }
        if (other != null) {
            repository.insert(create(line.row(), 3, other));
        }
        @SuppressWarnings("unchecked")
        Class<Record> type = (Class<Record>) line.row();

        for (int i = 0; i < TIMES; i++) {
            List<Record> found = repository
                    .where(filter.apply(Attribute.attribute(type, "v")))
                    .list();

            assertThat(found).hasSize(1);
            assertHolds(found.get(0), 1, line.kept());
        }
        repository.query().delete();
    }

    private static Object other(TypeCase line) {
        return TypeCase.all().stream()
                .filter(each -> each.row() == line.row() && each.kept() != null)
                .map(TypeCase::kept)
                .filter(kept -> !Objects.deepEquals(kept, line.kept()))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    @Tag("B1")
    @Tag("Q10")
    void key_everyOperation_findsItsRow(DatabaseKind kind, TypeCase line) {
        Repository<Record> repository = repository(kind, line.key());

        Record returned = repository.insert(create(line.key(), line.given()));

        assertThat(returned).isEqualTo(create(line.key(), line.kept()));
        for (int i = 0; i < TIMES; i++) {
            assertThat(repository.findById(line.given())).contains(returned);
        }
        assertThat(repository.update(returned)).isEqualTo(returned);
        assertThat(repository.save(returned)).isEqualTo(returned);
        assertThat(repository.count()).isOne();
        repository.delete(create(line.key(), line.given()));
        assertThat(repository.existsById(line.given())).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ofPrimitives")
    @Tag("B3")
    void nullInTheColumn_readAsPrimitive_isRefusedByName(DatabaseKind kind, TypeCase line) {
        String table = line.row().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        Bench bench = bench(kind);
        bench.sql()
                .execute("create table if not exists with_null_" + table + " as select * from " + table
                        + " where 1 = 0");
        bench.sql().execute("drop table " + table);
        bench.sql().execute("alter table with_null_" + table + " rename to " + table);
        bench.sql().execute("insert into " + table + " (id) values (1)");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> repository(kind, line.row()).findById(1))
                .withMessageContaining(line.row().getSimpleName() + ".v")
                .withMessageContaining("null");

        bench.sql().execute("drop table " + table);
        bench.ferro().schema().create("main");
    }

    @SuppressWarnings("unchecked")
    private Repository<Record> repository(DatabaseKind kind, Class<? extends Record> entity) {
        return (Repository<Record>) bench(kind).repository(entity);
    }

    private static Object ordinary(Class<? extends Record> row) {
        return TypeCase.all().stream()
                .filter(line -> line.row() == row && line.kept() != null)
                .map(TypeCase::kept)
                .findFirst()
                .orElseThrow();
    }

    private static void assertHolds(Record record, int id, Object value) {
        // Recursively, because an array equals only itself.
        assertThat(record)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(create(record.getClass(), id, value));
    }

    static Record create(Class<? extends Record> type, Object... values) {
        try {
            Class<?>[] parameters = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
