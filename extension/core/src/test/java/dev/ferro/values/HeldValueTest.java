package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application changes inside a list, an array or an object shows in no other instance, and is not lost. */
@Tag("R18")
class HeldValueTest {

    @Entity
    static class Sheet {
        @Id
        int id;

        List<String> tags = new ArrayList<>(List.of("a"));
        int[] numbers = {1};
        byte[] seal = {1};

        @Column(columnDefinition = "jsonb")
        JsonCases.Settings settings = new JsonCases.Settings();

        @Column(columnDefinition = "json")
        Map<String, Integer> counts = new HashMap<>(Map.of("a", 1));

        void change() {
            tags.add("mine");
            numbers[0] = 7;
            seal[0] = 7;
            settings.theme = "mine";
            counts.put("mine", 7);
        }

        boolean isChanged() {
            return tags.contains("mine")
                    && numbers[0] == 7
                    && seal[0] == 7
                    && "mine".equals(settings.theme)
                    && counts.containsKey("mine");
        }

        boolean isUnchanged() {
            return tags.size() == 1 && numbers[0] == 1 && seal[0] == 1 && settings.theme == null && counts.size() == 1;
        }
    }

    @Entity
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Leaf(@Id int id, List<String> tags, byte[] seal, Instant time) {}

    private static void inSession(DatabaseKind kind, Consumer<Bench> work) {
        try (Bench bench = Bench.of(kind, Sheet.class)) {
            bench.repository(Sheet.class).insert(new Sheet());
            bench.ferro().sessions().run(session -> work.accept(bench));
        }
    }

    private static void elsewhere(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        new Thread(task, "elsewhere").start();
        assertThatCode(task::get).doesNotThrowAnyException();
    }

    private static Sheet read(Bench bench) {
        return bench.repository(Sheet.class).findById(0).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedInside_readAgain_keepsTheChange(DatabaseKind kind) {
        inSession(kind, bench -> {
            Sheet sheet = read(bench);
            sheet.change();

            assertThat(read(bench)).isSameAs(sheet);
            assertThat(sheet.isChanged()).isTrue();

            bench.repository(Sheet.class).update(sheet);
            assertThat(read(bench).isChanged()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedElsewhereAndNotHere_readAgain_takesTheRow(DatabaseKind kind) {
        String array = kind == DatabaseKind.POSTGRESQL ? "'{a,b}'" : "'[\"a\",\"b\"]'";
        String numbers = kind == DatabaseKind.POSTGRESQL ? "'{2}'" : "'[2]'";
        inSession(kind, bench -> {
            Sheet sheet = read(bench);
            elsewhere(() -> bench.sql()
                    .execute("update sheet set tags = " + array + ", numbers = " + numbers
                            + ", settings = '{\"theme\": \"theirs\", \"size\": 0}', counts = '{\"b\": 2}'"));

            assertThat(read(bench)).isSameAs(sheet);
            assertThat(sheet.tags).containsExactly("a", "b");
            assertThat(sheet.numbers).containsExactly(2);
            assertThat(sheet.settings.theme).isEqualTo("theirs");
            assertThat(sheet.counts).containsExactly(Map.entry("b", 2));
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedElsewhereAndInsideHere_readAgain_keepsTheChange(DatabaseKind kind) {
        inSession(kind, bench -> {
            Sheet sheet = read(bench);
            sheet.change();
            elsewhere(
                    () -> bench.sql()
                            .execute(
                                    "update sheet set settings = '{\"theme\": \"theirs\", \"size\": 0}', counts = '{\"b\": 2}'"));

            assertThat(read(bench)).isSameAs(sheet);
            assertThat(sheet.isChanged()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changedInside_isNoOtherInstancesBusiness(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Sheet.class)) {
            Repository<Sheet> sheets = bench.repository(Sheet.class);
            sheets.insert(new Sheet());
            Sheet one = sheets.findById(0).orElseThrow();
            Sheet other = sheets.findById(0).orElseThrow();

            one.change();

            assertThat(other.isUnchanged()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void recordThatComesBackAnew_sharesNothingThatChanges(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Leaf.class)) {
            Leaf given = new Leaf(
                    1, new ArrayList<>(List.of("a")), new byte[] {1}, Instant.parse("2026-01-01T00:00:00.000000001Z"));

            Leaf returned = bench.repository(Leaf.class).insert(given);
            given.tags().add("b");
            given.seal()[0] = 7;

            assertThat(returned).isNotSameAs(given);
            assertThat(returned.tags()).containsExactly("a");
            assertThat(returned.seal()).containsExactly(1);
        }
    }
}
