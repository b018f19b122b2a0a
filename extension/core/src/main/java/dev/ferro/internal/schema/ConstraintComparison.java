package dev.ferro.internal.schema;

import dev.ferro.SchemaDifference;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.internal.catalog.Check;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Index;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.catalog.Unique;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.TableRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is said about the columns of a table that is there: its key, what is unique, indexes and constraints. */
final class ConstraintComparison {

    private final Table wanted;
    private final Table found;
    private final Ddl ddl;
    private final Set<Identifier> withheld;
    private final List<SchemaDifference> differences;

    /** Compares, where columns that cannot be added are withheld. */
    ConstraintComparison(
            Table wanted, Table found, Ddl ddl, Set<Identifier> withheld, List<SchemaDifference> differences) {
        this.wanted = wanted;
        this.found = found;
        this.ddl = ddl;
        this.withheld = withheld;
        this.differences = differences;
    }

    void compare() {
        wanted.key().ifPresent(this::key);
        wanted.uniques().forEach(this::unique);
        wanted.indexes().forEach(this::index);
        wanted.checks().stream()
                .filter(check -> isThere(List.of(check.column())))
                .forEach(this::check);
        wanted.foreignKeys().stream()
                .filter(foreign -> foreign.columns().size() > 1 || isThere(foreign.columns()))
                .forEach(this::foreignKey);
    }

    /** A column that is added brings its own check and foreign key. */
    private boolean isThere(List<Identifier> columns) {
        return columns.stream().allMatch(column -> found.column(column).isPresent());
    }

    private void key(Unique key) {
        if (found.key().filter(key::means).isEmpty()) {
            String has = found.key()
                    .map(other -> "the columns " + list(other.columns()))
                    .orElse("none");
            differences.add(byHand(
                    Kind.PRIMARY_KEY,
                    "the primary key of table " + wanted.name() + " is to be " + list(key.columns()) + "; it has "
                            + has,
                    true,
                    List.of()));
        }
    }

    private void unique(Unique unique) {
        if (!found.isUnique(unique)) {
            String description = "unique constraint " + unique.name() + " of table " + wanted.name() + " ("
                    + list(unique.columns()) + ") is missing";
            missing(new Lack(Kind.UNIQUE, unique.name(), unique.columns()), description, ddl.addUnique(wanted, unique));
        }
    }

    private void index(Index index) {
        if (!found.isIndexed(index)) {
            String description =
                    "index " + index.name() + " of table " + wanted.name() + " (" + sorted(index) + ") is missing";
            List<Identifier> columns =
                    index.columns().stream().map(TableRules.Sorted::column).toList();
            missing(new Lack(Kind.INDEX, index.name(), columns), description, ddl.createIndex(wanted, index));
        }
    }

    /** One that refuses a value counts, whatever others allow beside it. */
    private void check(Check check) {
        List<Check> others = found.checks().stream()
                .filter(one -> one.column().equals(check.column()))
                .toList();
        Optional<Check> narrower =
                others.stream().filter(one -> !one.allowsAllOf(check)).findFirst();
        String what = "the check " + check.name() + " of column " + wanted.name() + "." + check.column();
        if (narrower.isPresent()) {
            other(check, narrower.get(), what, true);
        } else if (others.isEmpty()) {
            missing(
                    new Lack(Kind.CHECK, check.name(), List.of(check.column())),
                    what + " is missing",
                    ddl.addCheck(wanted, check));
        } else if (others.stream().noneMatch(check::means)) {
            other(check, others.get(0), what, false);
        }
    }

    private void other(Check check, Check other, String what, boolean breaking) {
        differences.add(byHand(
                Kind.CHECK,
                what + " is to allow " + values(check) + "; " + other.name() + " allows " + values(other),
                breaking,
                ddl.replaceCheck(wanted, other, check)));
    }

    private void foreignKey(ForeignKey foreign) {
        if (found.foreignKeys().stream().anyMatch(other -> isSame(other, foreign))) {
            return;
        }
        Optional<ForeignKey> other =
                found.foreignKeys().stream().filter(foreign::refersLike).findFirst();
        if (other.isEmpty()) {
            SchemaDifference missing = foreignKeyMissing(wanted, foreign, ddl);
            missing(
                    new Lack(Kind.FOREIGN_KEY, foreign.name(), foreign.columns()),
                    missing.description(),
                    missing.additions());
            return;
        }
        differences.add(byHand(
                Kind.FOREIGN_KEY,
                describe(wanted, foreign) + " is to be on delete "
                        + foreign.onDelete().words() + "; it is "
                        + other.get().onDelete().words(),
                false,
                ddl.replaceForeignKey(wanted, other.get(), foreign)));
    }

    private static boolean isSame(ForeignKey one, ForeignKey other) {
        return one.refersLike(other) && one.onDelete() == other.onDelete();
    }

    /** What is missing: only something unique is more than a safeguard or a help. */
    private record Lack(Kind kind, Identifier name, List<Identifier> columns) {
        boolean breaking() {
            return kind == Kind.UNIQUE;
        }
    }

    private void missing(Lack lack, String description, List<String> additions) {
        String obstacle = "";
        if (lack.columns().stream().anyMatch(withheld::contains)) {
            obstacle = "; it needs the column as it is to be";
        } else if (additions.isEmpty()) {
            obstacle = "; only a new table can have it";
        } else if (isTaken(lack)) {
            obstacle = "; the table uses its name for something else";
        }
        differences.add(new SchemaDifference(
                lack.kind(),
                wanted.name().toString(),
                description + obstacle,
                lack.breaking(),
                obstacle.isEmpty() ? additions : List.of(),
                obstacle.isEmpty() ? List.of() : additions));
    }

    /** As after a column was renamed: what was over it has kept its name. */
    private boolean isTaken(Lack lack) {
        Stream<Identifier> relations = Stream.concat(
                found.uniques().stream().map(Unique::name),
                found.indexes().stream().map(Index::name));
        Stream<Identifier> constraints = lack.kind() == Kind.CHECK || lack.kind() == Kind.FOREIGN_KEY
                ? Stream.concat(
                        found.checks().stream().map(Check::name),
                        found.foreignKeys().stream().map(ForeignKey::name))
                : Stream.empty();
        return Stream.concat(relations, constraints).anyMatch(lack.name()::equals);
    }

    static SchemaDifference foreignKeyMissing(Table table, ForeignKey foreign, Ddl ddl) {
        return new SchemaDifference(
                Kind.FOREIGN_KEY,
                table.name().toString(),
                describe(table, foreign) + " is missing",
                false,
                ddl.addForeignKey(table, foreign),
                List.of());
    }

    static String describe(Table table, ForeignKey foreign) {
        return "the foreign key " + foreign.name() + " of table " + table.name() + " (" + list(foreign.columns())
                + ") to " + foreign.target();
    }

    private SchemaDifference byHand(Kind kind, String description, boolean breaking, List<String> advice) {
        return new SchemaDifference(kind, wanted.name().toString(), description, breaking, List.of(), advice);
    }

    private static String values(Check check) {
        return String.join(", ", check.values());
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }

    private static String sorted(Index index) {
        return index.columns().stream()
                .map(one -> one.column().text() + (one.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }
}
