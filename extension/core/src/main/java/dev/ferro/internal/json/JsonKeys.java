package dev.ferro.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which PostgreSQL's jsonb keeps keys: short ones first, then by their bytes. */
final class JsonKeys {

    static final Comparator<String> ORDER = (one, other) -> {
        byte[] first = one.getBytes(StandardCharsets.UTF_8);
        byte[] second = other.getBytes(StandardCharsets.UTF_8);
        return first.length != second.length ? first.length - second.length : Arrays.compareUnsigned(first, second);
    };

    private JsonKeys() {}
}
