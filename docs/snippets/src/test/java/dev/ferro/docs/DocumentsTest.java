package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** README and guide say only what runs: their snippets are regions of tested code, and their error ids exist. */
class DocumentsTest {

    private static final Path ROOT = root();
    private static final Pattern QUOTED =
            Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("(?m)^```(java|properties|xml)$");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[]+)\\[tag=([^\\]]+)]$");
    private static final Pattern ADOC_CODE = Pattern.compile("(?m)^\\[source,(java|properties)[^\\]]*]\\n----\\n(.*)$");
    private static final Pattern MESSAGE = Pattern.compile("@Message\\(\\s*id = (\\d+)");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4}[A-Z_]+\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)|link:([^\\[#:]+)(#[^\\[]*)?\\[");

    private static final Pattern PROOF = Pattern.compile("(?m)^\\|((?:[A-Z]+\\d+[a-d]?(?:, )?)+)\\n\\|(`\\w+Test`.*)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("LICENSE"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    @TestFactory
    Stream<DynamicTest> readme_snippets_areRegionsOfTestedCode() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : readmes()) {
            String readme = Files.readString(page);
            assertThat(FENCE.matcher(readme).results().count())
                    .as("every code block of " + page + " names its region")
                    .isEqualTo(QUOTED.matcher(readme).results().count());
            QUOTED.matcher(readme)
                    .results()
                    .map(found -> DynamicTest.dynamicTest(
                            found.group(1) + "#" + found.group(2),
                            () -> assertThat(found.group(3))
                                    .isEqualTo(Region.of(ROOT.resolve(found.group(1)), found.group(2)))))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> guide_snippets_areRegionsOfTestedCode() throws IOException {
        return guide().map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> {
            String text = Files.readString(page);
            for (Matcher include = INCLUDE.matcher(text); include.find(); ) {
                Path source = page.getParent().resolve(include.group(1)).normalize();
                assertThat(Region.of(source, include.group(2)))
                        .as(include.group())
                        .isNotBlank();
            }
            for (Matcher code = ADOC_CODE.matcher(text); code.find(); ) {
                assertThat(code.group(2)).as("code in " + page).startsWith("include::");
            }
        }));
    }

    @Test
    void links_inDocuments_leadSomewhere() throws IOException {
        List<Path> all = new ArrayList<>(readmes());
        all.addAll(List.of(ROOT.resolve("CONTRIBUTING.md"), ROOT.resolve("CHANGELOG.md")));
        try (Stream<Path> pages = Stream.concat(guide(), all.stream())) {
            for (Path page : pages.toList()) {
                for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
                    String target = link.group(1) != null ? link.group(1) : link.group(3);
                    assertThat(page.getParent().resolve(target))
                            .as("link in " + page)
                            .exists();
                }
            }
        }
    }

    @Test
    void errors_ofTheCode_areInTheGuide() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide/errors.adoc"));
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(ROOT)) {
            bundles = files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith("Messages.java"))
                    .toList();
        }
        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            for (Matcher message = MESSAGE.matcher(Files.readString(bundle)); message.find(); ) {
                String id = String.format("FERRO%04d", Integer.parseInt(message.group(1)));
                assertThat(page).as(id + " of " + bundle.getFileName()).contains("|" + id);
            }
        }
    }

    @Test
    void keys_ofTheCode_areInTheReference() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/guide/configuration.adoc"));
        Path table = ROOT.resolve("config-source/src/main/java/dev/ferro/config/SettingKey.java");
        List<String> keys = KEY.matcher(Files.readString(table))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(keys).hasSize(32);
        assertThat(keys).allSatisfy(key -> assertThat(page).containsPattern("(?m)^\\|.*`" + Pattern.quote(key) + "`"));
    }

    @TestFactory
    Stream<DynamicTest> proofs_ofThePromises_areTestsThatCarryTheTag() throws IOException {
        Map<String, String> tests = tests();
        List<MatchResult> proofs = PROOF.matcher(Files.readString(ROOT.resolve("docs/guide/guarantees.adoc")))
                .results()
                .toList();
        assertThat(proofs).hasSizeGreaterThan(20);
        return proofs.stream()
                .map(proof -> DynamicTest.dynamicTest(proof.group(), () -> {
                    List<String> named = TEST.matcher(proof.group(2))
                            .results()
                            .map(test -> test.group(1))
                            .toList();
                    assertThat(tests).containsKeys(named.toArray(String[]::new));
                    String all = named.stream().map(tests::get).collect(Collectors.joining());
                    assertThat(Stream.of(proof.group(1).split(", ")).map(tag -> "@Tag(\"" + tag + "\")"))
                            .allSatisfy(
                                    tag -> assertThat(all.contains(tag)).as(tag).isTrue());
                }));
    }

    /** By their simple names; those of the same name are taken together. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                tests.merge(name, Files.readString(file), String::concat);
            }
        }
        return tests;
    }

    /** That of the repository, and those of the examples. */
    private static List<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs/examples"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            files.filter(file -> file.endsWith("README.md")
                                    && !file.toString().contains("target")))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> guide() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/guide"))) {
            return pages.filter(page -> page.toString().endsWith(".adoc")).sorted().toList().stream();
        }
    }
}
