package dev.ferro.internal.mapping;

import dev.ferro.internal.mapping.TableRules.UniqueRule;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is said of a table beside its columns. */
final class TableRulesReader {

    private TableRulesReader() {}

    static TableRules read(UniqueConstraint[] uniques) {
        return new TableRules(Stream.of(uniques).map(TableRulesReader::unique).toList(), List.of());
    }

    private static UniqueRule unique(UniqueConstraint constraint) {
        return new UniqueRule(
                Optional.of(constraint.name()).filter(name -> !name.isEmpty()).map(Identifier::of),
                Stream.of(constraint.columnNames()).map(Identifier::of).toList());
    }
}
