package dev.ferro.quickstart;

/** Whether the database gave back what the JDK knows; the exit code depends on it. */
record Verdict(Counts known, Counts found) {

    boolean passed() {
        return known.equals(found);
    }

    @Override
    public String toString() {
        return passed() ? "yes" : "NO: the JDK knows " + known + ", found were " + found;
    }
}
