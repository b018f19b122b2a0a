package dev.ferro.kit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Knocks at the door of a deployed application. Thread-safe. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Deployed application;

    Client(Deployed application) {
        this.application = application;
    }

    /** Runs a scenario inside; its failure is the error. */
    void run(String scenario) {
        ask("scenario/" + scenario);
    }

    /** Asks and expects an answer. */
    String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(application.address().resolve("door/" + path))
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("inside of the application, answered with " + response.statusCode()
                        + System.lineSeparator() + response.body());
            }
            return response.body();
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
