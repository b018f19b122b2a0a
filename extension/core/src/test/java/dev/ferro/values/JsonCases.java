package dev.ferro.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON as text and as objects: a table for each, and its lines. */
final class JsonCases {

    /** One for all lines, because it is equal to itself only. */
    private static final Settings DARK = new Settings("dark", 7);

    private JsonCases() {}

    /** A record inside JSON. */
    public record Address(String street, Integer number, List<String> tags, BigDecimal fee, Instant since) {}

    /** A class inside JSON, without an equals of its own. */
    public static class Settings {
        public String theme;
        public int size;
        public Map<String, Boolean> flags;

        public Settings() {}

        Settings(String theme, int size) {
            this.theme = theme;
            this.size = size;
            this.flags = new HashMap<>(Map.of("beta", true));
        }

        @Override
        public String toString() {
            return "Settings " + theme;
        }
    }

    @Entity
    record JsonTexts(
            @Id int id, @Column(columnDefinition = "json") String v) {}

    @Entity
    record JsonbTexts(
            @Id int id, @Column(columnDefinition = "jsonb") String v) {}

    @Entity
    record Maps(
            @Id int id, @Column(columnDefinition = "jsonb") Map<String, Integer> v) {}

    @Entity
    record Addresses(
            @Id int id, @Column(columnDefinition = "jsonb") Address v) {}

    @Entity
    record AddressLists(
            @Id int id, @Column(columnDefinition = "json") List<Address> v) {}

    @Entity
    record SettingsRows(
            @Id int id, @Column(columnDefinition = "jsonb") Settings v) {}

    @Entity
    record MapLists(
            @Id int id, @Column(columnDefinition = "json") Map<String, List<Map<String, String>>> v) {}

    static void addTo(List<TypeCase> all) {
        texts(all);
        for (Object v : new Object[] {
            null, new HashMap<>(Map.of("a", 1, "bb", Integer.MIN_VALUE, "ä\"\\", 0)), new HashMap<String, Integer>()
        }) {
            all.add(TypeCase.same(Maps.class, null, v));
        }
        Address full = new Address(
                "Ada's \"street\" \\ \uD83D\uDE00\r\n",
                Integer.MAX_VALUE,
                new ArrayList<>(List.of("a", "b")),
                new BigDecimal("12.50"),
                Instant.parse("2026-11-22T09:15:00.123456789Z"));
        Address empty = new Address(null, null, null, null, null);
        for (Object v : new Object[] {null, full, empty}) {
            all.add(TypeCase.same(Addresses.class, null, v));
        }
        all.add(TypeCase.same(AddressLists.class, null, null));
        all.add(TypeCase.same(AddressLists.class, null, new ArrayList<>(List.of(full, empty))));
        all.add(TypeCase.same(AddressLists.class, null, new ArrayList<Address>()));
        all.add(TypeCase.same(SettingsRows.class, null, null));
        all.add(TypeCase.same(SettingsRows.class, null, DARK));
        all.add(TypeCase.same(MapLists.class, null, null));
        all.add(TypeCase.same(
                MapLists.class,
                null,
                new HashMap<>(Map.of("a", new ArrayList<>(List.of(new HashMap<>(Map.of("b", "c"))))))));
    }

    private static void texts(List<TypeCase> all) {
        for (String v : new String[] {
            null, "null", "1", "\"a\"", "[]", " {\"b\" : 1, \"a\":2,\"b\":3} ", "[1.0, 1e2, -0.0, 1e400]", "\"\\u0000\""
        }) {
            all.add(TypeCase.same(JsonTexts.class, null, v));
        }
        jsonb(all, null, null);
        jsonb(all, "null", "null");
        jsonb(all, " [ 1 , true,false ,null ] ", "[1, true, false, null]");
        jsonb(all, "{\"b\":1,\"a\":2,\"b\":3}", "{\"a\": 2, \"b\": 3}");
        jsonb(all, "{\"aa\":1,\"ä\":2,\"b\":3,\"\":4}", "{\"\": 4, \"b\": 3, \"aa\": 1, \"ä\": 2}");
        jsonb(all, "[1.50, 1e2, 1.5e1, 1.50e1, -0, -0.0, 1E-5]", "[1.50, 100, 15, 15.0, 0, 0.0, 0.00001]");
        jsonb(
                all,
                "\"\\u00e4\\/\\b\\f\\n\\r\\t\\u0001\\u007f\\ud83d\\ude00\\\\u0000\"",
                "\"ä/\\b\\f\\n\\r\\t\\u0001\u007F\uD83D\uDE00\\\\u0000\"");
        jsonb(all, "[".repeat(400) + "]".repeat(400), "[".repeat(400) + "]".repeat(400));
        jsonb(all, "{}", "{}");
    }

    private static void jsonb(List<TypeCase> all, String given, String kept) {
        all.add(new TypeCase(JsonbTexts.class, null, given, kept));
    }
}
