package dev.ferro.internal.json;

/** Whether Jakarta JSON Binding can be used: its API is optional, and its implementation another artifact. */
final class JsonPresence {

    private JsonPresence() {}

    static boolean isComplete() {
        try {
            return JsonbFormat.hasProvider();
        } catch (LinkageError missing) {
            return false;
        }
    }
}
