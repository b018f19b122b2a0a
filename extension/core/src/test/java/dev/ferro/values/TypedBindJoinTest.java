package dev.ferro.values;

import static dev.ferro.query.Fetch.relation;

import dev.ferro.Elements;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every type in a join table, the driver's own messages carry the type of the column. */
@Tag("B1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedBindJoinTest {

    private final Bench bench = Bench.of(DatabaseKind.POSTGRESQL, JoinCase.entities());

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<JoinCase> elements() {
        return JoinCase.elements().filter(each -> each.line().given() != null);
    }

    static Stream<JoinCase> keys() {
        return JoinCase.keys();
    }

    @ParameterizedTest
    @MethodSource("elements")
    void elements_everyOperation_carriesTheTypesOfItsColumns(JoinCase each) {
        Object value = each.line().given();
        try (DriverTrace trace = DriverTrace.open()) {
            Repository<Record> repository = repository(each.holder());
            Elements<Object> elements =
                    TypeJoinTest.held(repository.insert(TypeTableTest.create(each.holder(), 1, null)));
            elements.add(value);
            elements.contains(value);
            elements.count();
            elements.list();
            fetch(repository, each);
            elements.remove(value);
            elements.clear();
            repository.deleteById(1);

            String table = name(each.holder()) + "_v";
            for (String beginning : new String[] {
                "insert into \"" + table, "delete from \"" + table, "select \"" + table, "select 1 from \"" + table
            }) {
                SentTypes.areThoseOf(bench, table, trace, beginning);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keys_everyOperation_carriesTheTypeOfBothColumns(JoinCase each) {
        try (DriverTrace trace = DriverTrace.open()) {
            Object key = each.line().given();
            Repository<Record> targets = repository(each.line().key());
            Record target = targets.insert(TypeTableTest.create(each.line().key(), key));
            Repository<Record> holders = repository(each.holder());
            Record holder = holders.insert(TypeTableTest.create(each.holder(), key, null));
            Relation<Record> relation = TypeJoinTest.relationOf(holder);
            relation.add(target);
            relation.list();
            relation.count();
            fetch(holders, each);
            relation.remove(target);
            relation.clear();
            holders.delete(holder);
            targets.delete(target);

            String table = name(each.holder()) + "_" + name(each.line().key());
            SentTypes.areAllOf(bench, table, "v_id", trace);
        }
    }

    @SuppressWarnings("unchecked")
    private static void fetch(Repository<Record> repository, JoinCase each) {
        repository.query().fetch(relation((Class<Record>) each.holder(), "v")).list();
    }

    private static String name(Class<?> entity) {
        return entity.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private Repository<Record> repository(Class<? extends Record> entity) {
        return (Repository<Record>) bench.repository(entity);
    }
}
