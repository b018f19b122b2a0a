package dev.ferro.quickstart;

/** How many there are of each. */
record Counts(long countries, long currencies, long languages, long spoken) {

    @Override
    public String toString() {
        return "%d countries, %d currencies, %d languages in use %d times"
                .formatted(countries, currencies, languages, spoken);
    }
}
