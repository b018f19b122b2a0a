package dev.ferro.query;

import dev.ferro.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of each kind, each of which may be null. */
@Entity
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(
        @Id Long id,
        @Nullable Integer ints,
        @Nullable Long longs,
        @Nullable Double doubles,
        @Nullable BigDecimal decimals,
        @Nullable String texts,
        @Nullable String others,
        @Nullable Boolean booleans,
        @Enumerated(EnumType.STRING) @Nullable Colour names,
        @Enumerated @Nullable Size ordinals,
        @Nullable UUID uuids,
        @Nullable Instant instants,
        @Nullable LocalDate dates,
        byte @Nullable [] bytes,
        @ManyToOne @Nullable Ref<Sample> parent) {

    /** Kept by name, in another order than that of the constants. */
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** Kept by position. */
    enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    /** Text under a collation that is the same everywhere: by code points. */
    static String ddl(boolean postgresql) {
        String text = postgresql ? "text collate \"C\"" : "text";
        return "create table sample (id bigint primary key, ints integer, longs bigint, doubles "
                + (postgresql ? "double precision" : "real") + ", decimals numeric, texts " + text + ", others " + text
                + ", booleans " + (postgresql ? "boolean" : "integer") + ", names " + text
                + ", ordinals integer, uuids "
                + (postgresql ? "uuid" : "text") + ", instants " + (postgresql ? "timestamptz" : "text") + ", dates "
                + (postgresql ? "date" : "text") + ", bytes " + (postgresql ? "bytea" : "blob") + ", parent_id bigint)";
    }
}
