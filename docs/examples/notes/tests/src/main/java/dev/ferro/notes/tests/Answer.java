package dev.ferro.notes.tests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back: also how it came about, decision by decision, and as which role the database was spoken to. */
record Answer(int status, String type, String body, List<String> routes, List<String> roles) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers().allValues("Ferro-Route"),
                response.headers().allValues("Database-Role"));
    }

    JsonObject object() {
        return json().asJsonObject();
    }

    /** The texts of the notes in it. */
    List<String> texts() {
        return objects().stream().map(one -> one.getString("text")).toList();
    }

    List<JsonObject> objects() {
        return json().asJsonArray().getValuesAs(JsonObject.class);
    }

    private JsonValue json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }
}
