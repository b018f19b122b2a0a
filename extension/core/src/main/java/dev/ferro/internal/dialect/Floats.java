package dev.ferro.internal.dialect;

/** Single precision: kept exactly, and read only where nothing is lost. */
final class Floats {

    private Floats() {}

    static Float canonical(Float value) {
        return value == 0 ? Float.valueOf(0) : value;
    }

    /** A double that is a float, or the decimal that a float is written as: 0.1 in a statement of somebody else. */
    static Float of(double value) {
        float single = (float) value;
        if (Double.isNaN(value) || single == value || Double.parseDouble(Float.toString(single)) == value) {
            return single;
        }
        throw new Refusal("it has more digits than a Float");
    }
}
