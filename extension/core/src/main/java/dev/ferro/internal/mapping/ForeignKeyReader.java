package dev.ferro.internal.mapping;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code @ForeignKey}. Of a definition only its last clause is taken, because all else in it is what the mapping
 * says already.
 */
final class ForeignKeyReader {

    private static final Pattern ON_DELETE =
            Pattern.compile("on\\s+delete\\s+([a-z]+(?:\\s+[a-z]+)?)", Pattern.CASE_INSENSITIVE);

    private ForeignKeyReader() {}

    /** Whether it says anything: annotations have one that does not where nobody writes one. */
    static boolean isSaid(ForeignKey annotation) {
        return annotation.value() != ConstraintMode.PROVIDER_DEFAULT
                || !annotation.name().isEmpty()
                || !annotation.foreignKeyDefinition().isEmpty();
    }

    /**
     * Reads one, for a column that may be null, and has no default.
     *
     * @param annotation as written
     * @param unsaid what holds where it says nothing
     * @return empty where there is to be no foreign key
     * @throws Unmappable if it contradicts itself or is not understood
     */
    static Optional<ForeignKeyRule> read(ForeignKey annotation, ForeignKeyRule unsaid) {
        AnnotationMembers.beyond(annotation, Set.of("name", "value", "foreignKeyDefinition"))
                .forEach(problem -> {
                    throw new Unmappable(problem);
                });
        boolean defined = !annotation.foreignKeyDefinition().isBlank();
        if (annotation.value() == ConstraintMode.NO_CONSTRAINT) {
            if (defined || !annotation.name().isEmpty()) {
                throw new Unmappable("@ForeignKey(NO_CONSTRAINT) has neither a name nor a definition");
            }
            return Optional.empty();
        }
        return Optional.of(new ForeignKeyRule(
                Optional.of(annotation.name()).filter(name -> !name.isEmpty()).map(Identifier::of),
                defined ? onDelete(annotation.foreignKeyDefinition().strip()) : unsaid.onDelete()));
    }

    private static OnDelete onDelete(String definition) {
        Matcher clause = ON_DELETE.matcher(definition);
        String word =
                clause.matches() ? clause.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", "_") : "";
        OnDelete found = Stream.of(OnDelete.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Unmappable("@ForeignKey(foreignKeyDefinition) takes one clause: on delete"
                        + " cascade, set null, restrict or no action; the columns are those of the mapping"));
        if (found == OnDelete.SET_DEFAULT) {
            throw new Unmappable("@ForeignKey(foreignKeyDefinition): on delete set default needs a column with a"
                    + " default, and one that refers to an entity has none");
        }
        return found;
    }

    /** For a column that takes no null. */
    static Optional<ForeignKeyRule> notNull(Optional<ForeignKeyRule> rule) {
        if (rule.filter(one -> one.onDelete() == OnDelete.SET_NULL).isPresent()) {
            throw new Unmappable(
                    "@ForeignKey(foreignKeyDefinition): on delete set null needs a column that takes null");
        }
        return rule;
    }
}
