package dev.ferro.notes.tests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the notes do over HTTP, whichever runtime serves them. Each test has two users of its own. */
public class NotesHttpTest {

    private static RunningServer server;
    private static Client client;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();
    private long note;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        client = new Client(server.address());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            client.close();
            server.close();
        }
    }

    @BeforeEach
    void writeOneEach() {
        note = add(ada, "of " + ada).getJsonNumber("id").longValue();
        add(bob, "of " + bob);
    }

    // ---- who sees what

    @Test
    void list_ofAUser_isTheirsAlone() {
        assertThat(client.get(notesOf(ada)).texts()).containsExactly("of " + ada);
        assertThat(client.get(notesOf(bob)).texts()).containsExactly("of " + bob);
    }

    @Test
    void list_ofService_isOfAll() {
        assertThat(client.get("api/service/notes").texts()).contains("of " + ada, "of " + bob);
    }

    @Test
    void list_ofNobody_isEmpty() {
        assertThat(client.get("api/notes").texts()).isEmpty();
    }

    @Test
    void note_ofSomebodyElse_isNotThere() {
        Answer deleted = client.delete(notesOf(bob) + "/" + note);
        Answer changed = client.put(notesOf(bob) + "/" + note, text("mine now", 0));

        assertThat(List.of(deleted.status(), changed.status())).containsOnly(404);
        assertThat(client.get(notesOf(ada)).texts()).containsExactly("of " + ada);
    }

    @Test
    void hiddenNote_isGoneForItsOwner_andAudited() {
        assertThat(client.post("api/service/notes/" + note + "/hide", "").status())
                .isEqualTo(200);

        assertThat(client.get(notesOf(ada)).texts()).isEmpty();
        assertThat(client.get("api/service/notes").texts()).contains("of " + ada);
        JsonObject entry = Json.createObjectBuilder()
                .add("note", note)
                .add("action", "hidden")
                .add("writtenBy", "notes_service")
                .build();
        assertThat(client.get("api/service/audit").objects())
                .anySatisfy(found -> assertThat(found).containsAllEntriesOf(entry));
    }

    @Test
    void requests_ofManyUsersAtOnce_seeTheirOwn() {
        List<String> askers = IntStream.range(0, 200)
                .mapToObj(number -> List.of(ada, bob, ada, "").get(number % 4))
                .toList();

        List<String> seen = askers.parallelStream()
                .map(asker -> client.get(asker.isEmpty() ? "api/notes" : notesOf(asker)))
                .map(answer -> String.join(",", answer.texts()))
                .toList();

        assertThat(seen)
                .isEqualTo(askers.stream()
                        .map(asker -> asker.isEmpty() ? "" : "of " + asker)
                        .toList());
    }

    // ---- which rule

    @Test
    void request_ofAUser_isRoutedByItsTransaction_whichIsOnTheDefault() {
        Answer answer = client.get(notesOf(ada));

        assertThat(answer.routes())
                .containsExactly(
                        "Transaction -> app (default)", "Sql -> app (ambient)", "Repository<Note> -> app (ambient)");
        assertThat(answer.roles()).containsExactly("notes_app");
    }

    @Test
    void list_ofService_isRoutedByTheNameAtTheInjectionPoint() {
        Answer answer = client.get("api/service/notes");

        assertThat(answer.routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route).endsWith("-> service (explicit choice)"));
        assertThat(answer.roles()).containsExactly("notes_service");
    }

    @Test
    void hiding_isRoutedByATransactionOnService() {
        Answer answer = client.post("api/service/notes/" + note + "/hide", "");

        assertThat(answer.routes())
                .startsWith("Transaction using service -> service (explicit choice)")
                .contains("Repository<Note> -> service (ambient)", "Repository<AuditEntry> -> service (ambient)");
        assertThat(answer.roles()).containsExactly("notes_service");
    }

    @Test
    void starring_isRoutedByTheOriginOfTheNote() {
        Answer answer = client.post("api/service/notes/" + note + "/star", "");

        assertThat(answer.routes()).contains("Repository<Note> -> service (origin)");
        assertThat(answer.roles()).containsExactly("notes_service");
        assertThat(answer.object().getString("writtenBy")).isEqualTo("notes_service");
    }

    @Test
    void list_ofNobody_isRoutedByTheDefault() {
        Answer answer = client.get("api/notes");

        assertThat(answer.routes()).containsExactly("Sql -> app (default)", "Repository<Note> -> app (default)");
        assertThat(answer.roles()).containsExactly("notes_app");
    }

    // ---- what is refused

    @ParameterizedTest
    @CsvSource({"switch, 500, FERRO0016", "origin, 500, FERRO0017", "forge, 403, FERRO0050"})
    void attempt_isRefused(String attempt, int status, String error) {
        String before = client.get("api/service/notes").body();

        Answer answer = client.post("api/attempts/" + attempt, "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object().getString("error")).isEqualTo(error);
        assertThat(answer.object().getString("message")).startsWith(error + ": ");
        assertThat(client.get("api/service/notes").body()).isEqualTo(before);
    }

    @Test
    void crossing_tellsWhereItWas_andAsWhom() {
        Answer answer = client.post("api/attempts/switch", "");

        assertThat(answer.routes()).startsWith("Transaction using service -> service (explicit choice)");
        assertThat(answer.routes()).noneMatch(route -> route.contains("-> app"));
        assertThat(answer.roles()).containsExactly("notes_service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"\"}", "{\"text\":\" \\n \"}", "{}"})
    void textThatIsBlank_is400(String json) {
        Answer answer = client.post(notesOf(ada), json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("error")).isEqualTo("NOTES0001");
    }

    @Test
    void noteThatIsGone_is404() {
        assertThat(client.delete(notesOf(ada) + "/" + note).status()).isEqualTo(204);

        assertThat(client.delete(notesOf(ada) + "/" + note).status()).isEqualTo(404);
        assertThat(client.put(notesOf(ada) + "/" + note, text("again", 0)).status())
                .isEqualTo(404);
        assertThat(client.post("api/service/notes/" + note + "/star", "").status())
                .isEqualTo(404);
    }

    @Test
    void changeOfAnOlderVersion_is409_andChangesNothing() {
        Answer first = client.put(notesOf(ada) + "/" + note, text("first", 0));
        Answer second = client.put(notesOf(ada) + "/" + note, text("second", 0));

        assertThat(List.of(first.status(), second.status())).containsExactly(200, 409);
        assertThat(second.object().getString("error")).isEqualTo("FERRO0034");
        assertThat(client.get(notesOf(ada)).texts()).containsExactly("first");
    }

    // ---- whether it is ready

    @Test
    void readiness_isUp_withBothConnections() {
        Answer answer = client.get(server.readiness());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(connections(answer)).containsOnly(Map.entry("app", "UP"), Map.entry("service", "UP"));
    }

    @Test
    void readiness_whileTheDatabaseIsSilent_isDown() {
        Answer answer = server.whileTheDatabaseIsSilent(() -> client.get(server.readiness()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(connections(answer)).containsOnlyKeys("app", "service");
        assertThat(connections(answer).values())
                .allSatisfy(said -> assertThat(said).startsWith("DOWN: FERRO0036"));
    }

    private static Map<String, String> connections(Answer readiness) {
        return readiness.object().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("Ferro connections"))
                .map(check -> check.getJsonObject("data"))
                .flatMap(data -> data.keySet().stream().map(name -> Map.entry(name, data.getString(name))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    // ---- what goes in comes out

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table notes; --", "<script>alert('é 漢 🦀')</script>", "back\\slash \"quoted\""})
    void text_isKeptAsItIs(String text) {
        add(ada, text);

        assertThat(client.get(notesOf(ada)).texts()).containsExactly("of " + ada, text);
    }

    @ParameterizedTest
    @CsvSource({"'', text/html", "notes.css, text/css", "notes.js, javascript"})
    void page_isServed(String file, String type) {
        Answer answer = client.get(file);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).contains(type);
    }

    private static JsonObject add(String user, String text) {
        Answer answer = client.post(notesOf(user), text(text, 0));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object();
    }

    private static String notesOf(String user) {
        return "api/users/" + user + "/notes";
    }

    private static String text(String text, int seenVersion) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("version", seenVersion)
                .build()
                .toString();
    }
}
