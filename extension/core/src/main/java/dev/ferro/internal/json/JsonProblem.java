package dev.ferro.internal.json;

/** Something is no JSON, or no value of a type. Its message quotes no content; it carries no stack trace. */
public final class JsonProblem extends RuntimeException {

    static final String DIGITS = "its JSON has a number with more digits than a decimal column can hold";

    private static final long serialVersionUID = 1L;

    JsonProblem(String reason) {
        super(reason, null, false, false);
    }

    /**
     * What is wrong.
     *
     * @return a text without content
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
