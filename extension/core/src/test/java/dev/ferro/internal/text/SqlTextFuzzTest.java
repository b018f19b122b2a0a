package dev.ferro.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated texts, from a fixed seed and from one of this run; a failure names the seed and the text. */
class SqlTextFuzzTest {
    private static final int ROUNDS = 2_000;
    private static final String SCRAPS = "'\"`[]()$$$?:@#;;--/**/\\ \n\r\tEexX.19aZ_{}\u0000\u00e9\ud800\udc00\ufeff";

    static Stream<Arguments> seeds() {
        long ofThisRun = System.nanoTime();
        return Stream.of(20261122L, ofThisRun)
                .flatMap(seed -> Stream.of(Grammar.values()).map(grammar -> Arguments.of(grammar, seed)));
    }

    @Tag("S2")
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void script_ofGeneratedStatements_hasExactlyThese(Grammar grammar, long seed) {
        Random random = new Random(seed);
        RandomSql sql = new RandomSql(grammar, random);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder script = new StringBuilder();
            List<String> statements = new ArrayList<>();
            for (int count = random.nextInt(5); count >= 0; count--) {
                String statement = sql.statement();
                statements.add(statement);
                script.append(statement).append(sql.separator());
            }
            assertThat(SqlText.parse(grammar, script.toString()).statements())
                    .as("seed %d: %s", seed, script)
                    .hasSameSizeAs(statements)
                    .zipSatisfy(statements, (found, made) -> assertThat(found).contains(made.strip()));
        }
    }

    @Tag("S4")
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void mark_inGeneratedLiteralNameNumberOrComment_isNeverShown(Grammar grammar, long seed) {
        RandomSql sql = new RandomSql(grammar, new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            String statement = sql.statement();
            assertThat(SqlText.parse(grammar, statement).masked())
                    .as("seed %d: %s", seed, statement)
                    .doesNotContain(RandomSql.MARK, RandomSql.NUMBER, "\n")
                    .hasSizeLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void anyCharacters_parsed_areNeverRefused(Grammar grammar, long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 10 * ROUNDS; round++) {
            StringBuilder scraps = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                scraps.append(SCRAPS.charAt(random.nextInt(SCRAPS.length())));
            }
            assertConsistent(grammar, scraps.toString(), seed);
        }
    }

    /** Cutting is final: each piece, read alone, is that one statement, and the pieces' parameters are the text's. */
    private static void assertConsistent(Grammar grammar, String sql, long seed) {
        SqlText text = SqlText.parse(grammar, sql);
        int placeholders = 0;
        for (String statement : text.statements()) {
            SqlText piece = SqlText.parse(grammar, statement);
            placeholders += piece.placeholders();
            assertThat(piece.statements()).as("seed %d: %s", seed, sql).containsExactly(statement);
        }
        assertThat(text.placeholders()).as("seed %d: %s", seed, sql).isEqualTo(placeholders);
        assertThat(text.masked()).as("seed %d: %s", seed, sql).hasSizeLessThanOrEqualTo(200);
        assertThat(text.keyword().isEmpty() || !text.isBlank()).isTrue();
        assertThat(Shown.of(sql)).as("seed %d: %s", seed, sql).doesNotContain("\n", "\u0000");
    }
}
