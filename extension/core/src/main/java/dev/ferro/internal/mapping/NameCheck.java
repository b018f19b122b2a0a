package dev.ferro.internal.mapping;

import dev.ferro.internal.text.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses names that no database takes, or that PostgreSQL cuts in silence, so that two become one. Those that are made
 * here are never too long: see {@link ObjectNames}.
 *
 * @param what it is the name of
 * @param name as said
 */
record NameCheck(String what, Identifier name) {

    /** What is wrong with the names of a table and of its columns. */
    static List<String> problems(TableName table, List<MappedAttribute> attributes) {
        Stream<NameCheck> columns = attributes.stream()
                .flatMap(attribute -> Stream.concat(
                        Stream.of(new NameCheck(attribute.name() + ": the column", attribute.column())),
                        of(
                                attribute.name() + ": the foreign key",
                                attribute.mappedColumn().foreignKey())));
        return problems(Stream.of(of("the table", table.qualified()), of("", table.rules()), columns));
    }

    /** What is wrong with the names of a join or collection table. */
    static List<String> problems(Collection<MappedRelation> relations) {
        return problems(relations.stream()
                .map(relation -> relation.join().stream().flatMap(join -> of(relation.name() + ": ", join))));
    }

    /** What is wrong with the name of a sequence. */
    static List<String> problems(Optional<Sequence> sequence) {
        return problems(sequence.stream().map(one -> of("the sequence", one.name())));
    }

    private static List<String> problems(Stream<Stream<NameCheck>> all) {
        return all.flatMap(some -> some).flatMap(NameCheck::problem).toList();
    }

    private static Stream<NameCheck> of(String attribute, JoinTable join) {
        Stream<NameCheck> columns = Stream.of(join.near(), join.far())
                .flatMap(column -> Stream.concat(
                        Stream.of(new NameCheck(attribute + "the column", column.name())),
                        of(attribute + "the foreign key", column.foreignKey())));
        return Stream.of(of(attribute + "the table", join.qualified()), of(attribute, join.rules()), columns)
                .flatMap(some -> some);
    }

    private static Stream<NameCheck> of(String what, QualifiedName name) {
        return Stream.concat(
                name.schema().stream().map(schema -> new NameCheck(what + "'s schema", schema)),
                Stream.of(new NameCheck(what, name.name())));
    }

    private static Stream<NameCheck> of(String what, Optional<ForeignKeyRule> rule) {
        return rule.flatMap(ForeignKeyRule::name).stream().map(name -> new NameCheck(what, name));
    }

    private static Stream<NameCheck> of(String attribute, TableRules rules) {
        return Stream.concat(
                rules.uniques().stream()
                        .flatMap(unique -> unique.name().stream())
                        .map(name -> new NameCheck(attribute + "the unique constraint", name)),
                rules.indexes().stream()
                        .flatMap(index -> index.name().stream())
                        .map(name -> new NameCheck(attribute + "the index", name)));
    }

    private Stream<String> problem() {
        String text = name.text();
        if (text.isEmpty()) {
            return Stream.of(what + " has an empty name");
        }
        if (text.indexOf('\0') >= 0) {
            return Stream.of(what + " has the character NUL in its name " + Shown.of(text));
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return ObjectNames.fits(text)
                ? Stream.empty()
                : Stream.of(what + " has a name of " + bytes + " bytes, " + Shown.of(text) + "; PostgreSQL would cut it"
                        + " after " + ObjectNames.LONGEST + ", so give it a shorter one");
    }
}
