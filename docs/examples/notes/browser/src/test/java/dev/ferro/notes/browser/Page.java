package dev.ferro.notes.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as its readers see it. Every question waits until the answer is there. */
final class Page {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Page(ChromeDriver driver) {
        this.driver = driver;
    }

    static Page open(ChromeDriver driver, URI address) {
        driver.get(address.toString());
        Page page = new Page(driver);
        page.await(browser -> browser.findElement(By.cssSelector("html[data-ready]")));
        return page;
    }

    /** Types, and presses Enter. */
    void write(String panel, String text) {
        driver.findElement(in(panel, "input")).sendKeys(text, Keys.ENTER);
        awaitNote(panel, text);
    }

    WebElement awaitNote(String panel, String text) {
        return await(browser -> browser.findElements(in(panel, "li")).stream()
                .filter(note -> note.findElement(By.className("text")).getText().contains(text))
                .findFirst()
                .orElse(null));
    }

    void awaitNoNote(String panel, String text) {
        await(browser -> texts(panel).stream().noneMatch(found -> found.contains(text)));
    }

    List<String> texts(String panel) {
        return driver.findElements(in(panel, "li .text")).stream()
                .map(WebElement::getText)
                .toList();
    }

    void press(String panel, String button, String text) {
        WebElement note = awaitNote(panel, text);
        note.findElement(By.cssSelector("button[aria-label^='" + button + "']")).click();
    }

    void attempt(String attempt) {
        driver.findElement(By.cssSelector(attempt)).click();
    }

    String awaitOutcome(String words) {
        return await(browser -> {
            String outcome = browser.findElement(By.id("outcome")).getText();
            return outcome.contains(words) ? outcome : null;
        });
    }

    /** The newest line of that request: what it says of status, role and routes, in one line. */
    String awaitLogged(String request) {
        return await(browser -> browser.findElements(By.cssSelector("#log tbody tr")).stream()
                .filter(row ->
                        row.findElement(By.className("request")).getText().matches(request))
                .findFirst()
                .map(row -> row.getText().replaceAll("\\s+", " "))
                .orElse(null));
    }

    /** Some elements are replaced while they are looked at: then once more. */
    private <T> T await(Function<WebDriver, T> question) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(question);
    }

    private static By in(String panel, String selector) {
        return By.cssSelector("[aria-labelledby='" + panel + "-title'] " + selector);
    }
}
