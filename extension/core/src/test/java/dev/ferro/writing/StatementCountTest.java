package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.StatementCounter;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each operation sends, so that none comes back by one row after the other. */
@Tag("Q1")
class StatementCountTest {

    private static final Pattern SERVER =
            Pattern.compile("LOG:  (?:execute [^:]*|statement): (\\w+).*", Pattern.DOTALL);

    private Bench bench;
    private Repository<Word> words;
    private StatementCounter counter;

    private void open(DatabaseKind kind) {
        bench = Bench.of(kind, Word.class);
        words = bench.repository(Word.class);
        // The first insert asks once whether the key may be read.
        words.insert(new Word("first", 0));
        counter = StatementCounter.open();
    }

    @AfterEach
    void close() {
        counter.close();
        bench.close();
    }

    private void sends(int statements, Runnable operation) {
        counter.reset();
        operation.run();
        assertThat(counter.work("main")).hasSize(statements);
    }

    private static List<Word> fresh(String prefix, int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new Word(prefix + i, i))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oneEntity_everyOperation_isOneStatement(DatabaseKind kind) {
        open(kind);
        Word word = new Word("a", 1);

        sends(1, () -> words.insert(word));
        sends(1, () -> words.update(word));
        sends(1, () -> words.save(word));
        sends(1, () -> words.save(new Word("b", 2)));
        sends(1, () -> words.refresh(word));
        sends(1, () -> words.findById(word.id));
        sends(1, () -> words.existsById(word.id));
        sends(1, () -> words.count());
        sends(1, () -> words.findAll().forEach(found -> {}));
        sends(1, () -> words.updateOrCreate(new Word("a", 3), "text"));
        sends(1, () -> words.getOrCreate(new Word("a", 3), "text"));
        sends(2, () -> words.getOrCreate(new Word("c", 3), "text"));
        sends(1, () -> words.delete(word));
        sends(1, () -> words.deleteById(4711));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void page_withTotal_isTwoStatements(DatabaseKind kind) {
        open(kind);
        words.insertAll(fresh("w", 20));
        Order<Word> order = Order.by(Sort.asc("text"));

        sends(2, () -> words.findAll(PageRequest.ofSize(5).withTotal(), order));
        sends(1, () -> words.findAll(PageRequest.ofSize(5).withoutTotal(), order));
    }

    /** SQLite is in the process: nothing travels, and one statement is run again and again. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyEntities_onAServer_areOneBatchPerThousand(DatabaseKind kind) {
        open(kind);
        boolean server = kind == DatabaseKind.POSTGRESQL;
        List<Word> many = fresh("w", 2500);

        sends(server ? 3 : 2500, () -> words.insertAll(many));
        sends(server ? 3 : 2500, () -> words.updateAll(many));
        List<Word> mixed = new ArrayList<>(many.subList(0, 500));
        mixed.addAll(fresh("x", 500));
        Collections.shuffle(mixed, new java.util.Random(1));
        sends(server ? 2 : 1000, () -> words.saveAll(mixed));
        sends(server ? 3 : 2500, () -> words.deleteAll(many));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void emptyList_everyOperation_sendsNothing(DatabaseKind kind) {
        open(kind);

        sends(0, () -> words.insertAll(List.of()));
        sends(0, () -> words.updateAll(List.of()));
        sends(0, () -> words.saveAll(List.of()));
        sends(0, () -> words.deleteAll(List.<Word>of()));
        assertThat(counter.all()).isEmpty();
    }

    @Test
    void values_inRawSqlAndBinds_areNotInTheLog() {
        open(DatabaseKind.POSTGRESQL);

        bench.sql().fetchOne("select 'CANARY' as a, 4711 as b, ? as c", "CANARY");
        words.insert(new Word("CANARY", 4711));

        assertThat(counter.all())
                .hasSizeGreaterThan(1)
                .noneMatch(sent -> sent.sql().matches("(?s).*(CANARY|4711).*"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void clearedBatch_isNotCounted(DatabaseKind kind) throws Exception {
        open(kind);
        try (Connection connection = bench.ferro().dataSource("main").getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from word where 1 = 0")) {
            delete.addBatch();
            delete.addBatch();
            delete.clearBatch();
            delete.addBatch();
            delete.executeBatch();
        }

        assertThat(counter.all())
                .filteredOn(sent -> sent.sql().startsWith("delete"))
                .extracting(StatementCounter.Sent::rows)
                .containsExactly(1);
    }

    @Test
    void counter_off_logsNothing() {
        open(DatabaseKind.SQLITE);
        counter.close();

        words.count();

        assertThat(counter.all()).isEmpty();
    }

    /** The driver sends BEGIN together with the first statement; it is no work of ours. */
    @Test
    void log_ofEverything_isThatOfTheServer() {
        open(DatabaseKind.POSTGRESQL);
        PostgresqlDatabase database = (PostgresqlDatabase) bench.database();
        long position = database.logPosition();

        doEverything();

        List<String> ours = new ArrayList<>();
        counter.all().forEach(sent -> ours.addAll(Collections.nCopies(sent.rows(), firstWord(sent.sql()))));
        List<String> theirs = database.logSince(position).stream()
                .map(line -> SERVER.matcher(line.message()))
                .filter(Matcher::matches)
                .map(line -> line.group(1).toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("begin"))
                .toList();
        assertThat(ours).hasSizeGreaterThan(40).isEqualTo(theirs);
    }

    private static String firstWord(String sql) {
        return sql.split("\\W")[0].toLowerCase(Locale.ROOT);
    }

    private void doEverything() {
        Word word = words.insert(new Word("a", 1));
        words.update(word);
        List<Word> many = words.insertAll(fresh("w", 5));
        words.saveAll(many);
        words.updateAll(many);
        words.getOrCreate(new Word("b", 1), "text");
        words.updateOrCreate(new Word("b", 2), "text");
        words.findAll(PageRequest.ofSize(3).withTotal(), Order.by(Sort.asc("text")));
        bench.ferro().transactions().run(transaction -> {
            words.count();
            bench.ferro().transactions().run(nested -> words.insert(new Word("c", 1)));
            transaction.set("app.user", "ada");
            words.findAll().forEach(found -> {});
        });
        bench.sql().fetchOne("select 1");
        bench.sql().execute("create table extra (id int)");
        try (var connection = bench.ferro().dataSource("main").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into extra values (1)");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
        words.deleteAll(many);
    }
}
