package dev.ferro.notes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.notes.tests.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page in a real browser: what it shows to whom, what it says of a refusal, and that all can use it. */
class NotesPageTest {

    private static RunningServer server;
    private static Chromium chromium;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String text = "Buy oats, list no. " + NUMBER.incrementAndGet() + ".";
    private Page page;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        look("light", 1360);
        page = Page.open(chromium.driver(), server.address());
    }

    @Test
    void note_ofAda_isSeenByHerAndTheDesk_andNotByBob() {
        page.write("ada", text);

        page.awaitNote("desk", text);
        assertThat(page.texts("bob")).noneMatch(found -> found.contains(text));
        assertThat(page.awaitLogged("POST users/ada/notes"))
                .contains("201", "notes_app", "Transaction → app default", "Repository<Note> → app ambient");
    }

    @Test
    void note_deleted_isGoneForAll() {
        page.write("bob", text);
        page.press("bob", "Delete", text);

        page.awaitNoNote("bob", text);
        page.awaitNoNote("desk", text);
    }

    @Test
    void note_hiddenByTheDesk_isGoneForItsOwner() {
        page.write("ada", text);
        page.press("desk", "Hide", text);

        page.awaitNoNote("ada", text);
        assertThat(page.awaitNote("desk", text).getText()).contains("hidden", "notes_service");
        assertThat(page.awaitLogged("POST service/notes/\\d+/hide"))
                .contains("notes_service", "Repository<AuditEntry> → service ambient");
    }

    @Test
    void note_starredByTheDesk_isWrittenWhereItCameFrom() {
        page.write("ada", text);
        page.press("desk", "Star", text);

        page.awaitNote("ada", "★ " + text);
        assertThat(page.awaitLogged("POST service/notes/\\d+/star"))
                .contains("notes_service", "Repository<Note> → service origin");
    }

    @ParameterizedTest
    @CsvSource({"switch, FERRO0016", "origin, FERRO0017", "forge, FERRO0050"})
    void attempt_isShownAsRefused(String attempt, String error) throws IOException {
        page.write("ada", text);

        page.attempt("[data-attempt='attempts/" + attempt + "']");

        assertThat(page.awaitOutcome(error)).startsWith("Refused.");
        picture("refused-" + attempt);
        assertThat(page.awaitLogged("POST attempts/" + attempt)).contains(" refused ", error + ":");
    }

    @Test
    void nobody_readsNothing() {
        page.write("ada", text);

        page.attempt("[data-nobody]");

        assertThat(page.awaitOutcome("Nobody sees 0 notes")).doesNotContain("Refused");
        assertThat(page.awaitLogged("GET notes")).contains("Repository<Note> → app default");
    }

    @Test
    void textWithMarkup_isText() {
        String markup = "<img src=x onerror=\"document.title='broken'\"><b>" + text + "</b>";

        page.write("ada", markup);

        assertThat(page.awaitNote("desk", text).findElements(By.cssSelector("img, b")))
                .isEmpty();
        assertThat(chromium.driver().getTitle()).startsWith("Notes");
    }

    @Test
    void controls_haveNames_andThePageALanguage() {
        page.write("ada", text);

        List<WebElement> controls = chromium.driver().findElements(By.cssSelector("button, input, section"));
        assertThat(controls)
                .isNotEmpty()
                .allSatisfy(control -> assertThat(control.getAccessibleName())
                        .as(control.getTagName())
                        .isNotBlank());
        assertThat(chromium.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"light, 1360", "dark, 1360", "light, 400", "dark, 400"})
    void page_fitsItsWindow_withoutComplaints(String scheme, int width) throws IOException {
        look(scheme, width);
        chromium.driver().manage().logs().get(LogType.BROWSER);
        page = Page.open(chromium.driver(), server.address());
        page.write("ada", text);

        picture(scheme + "-" + width);
        assertThat(overflow()).isZero();
        assertThat(chromium.driver().manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    private static void look(String scheme, int width) {
        Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
        chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
        chromium.driver().manage().window().setSize(new Dimension(width, 1200));
    }

    private static long overflow() {
        return (Long) chromium.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** For people: in target/pictures. */
    private static void picture(String name) throws IOException {
        Path file = Path.of("target", "pictures", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, chromium.driver().getScreenshotAs(OutputType.BYTES));
    }
}
