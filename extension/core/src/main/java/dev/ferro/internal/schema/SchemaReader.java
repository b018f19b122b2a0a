package dev.ferro.internal.schema;

import dev.ferro.internal.catalog.Column;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.ForeignKeyRule;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.Sequence;
import dev.ferro.internal.mapping.TableRules.IndexRule;
import dev.ferro.internal.mapping.TableRules.Sorted;
import dev.ferro.internal.mapping.TableRules.UniqueRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads from the mapping what the entities need of a database. */
final class SchemaReader {

    private final Dialect dialect;
    private final Map<Class<?>, EntityModel<?>> entities = new LinkedHashMap<>();
    private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
    private final Map<QualifiedName, TableDraft> drafts = new LinkedHashMap<>();

    private SchemaReader(Collection<EntityModel<?>> entities, Dialect dialect) {
        this.dialect = dialect;
        entities.forEach(entity -> this.entities.put(entity.type(), entity));
    }

    static SchemaModel read(Collection<EntityModel<?>> entities, Dialect dialect) {
        return new SchemaReader(entities, dialect).read();
    }

    private SchemaModel read() {
        entities.values().forEach(this::entity);
        // After the entities: a join table may have an entity of its own, which then says what it is.
        entities.values().forEach(entity -> entity.relations().forEach(relation -> relation(entity, relation)));
        Names names = new Names();
        sequences.keySet().forEach(sequence -> names.claim(sequence, "a sequence"));
        drafts.values().forEach(draft -> draft.use(names));
        List<Table> tables =
                drafts.values().stream().map(draft -> draft.finished(names)).toList();
        return new SchemaModel(List.copyOf(sequences.values()), DependencyOrder.of(tables));
    }

    private void entity(EntityModel<?> entity) {
        TableDraft draft = draft(entity.qualifiedTable()).saidBy(entity);
        Optional<Sequence> sequence =
                dialect.ddl().hasSequences() ? entity.key().sequence() : Optional.empty();
        sequence.ifPresent(one -> sequences.putIfAbsent(one.name(), one));
        boolean numbered = entity.keyGeneration().isByDatabase() && sequence.isEmpty();
        entity.attributes().forEach(attribute -> attribute(draft, attribute, numbered && attribute.id()));
        draft.key(entity.ids().stream().map(MappedAttribute::column).toList());
        draft.rules(entity.rules());
    }

    private void attribute(TableDraft draft, MappedAttribute attribute, boolean numbered) {
        Identifier name = attribute.column();
        draft.column(new Column(
                name,
                dialect.ddl().type(attribute.type()),
                attribute.nullable(),
                numbered,
                attribute.mappedColumn().standard()));
        if (attribute.unique()) {
            draft.unique(new UniqueRule(Optional.empty(), List.of(name)));
        }
        check(draft, name, attribute.type());
        attribute
                .target()
                .ifPresent(target ->
                        attribute.mappedColumn().foreignKey().ifPresent(rule -> reference(draft, name, target, rule)));
    }

    private void check(TableDraft draft, Identifier column, ColumnType type) {
        List<String> values = dialect.ddl().allowed(type);
        if (!values.isEmpty()) {
            draft.check(column, values);
        }
    }

    private void reference(TableDraft draft, Identifier column, Class<?> target, ForeignKeyRule rule) {
        EntityModel<?> model = Objects.requireNonNull(entities.get(target), "what is referred to is reachable");
        QualifiedName table = model.qualifiedTable();
        if (dialect.ddl().refersToOtherSchemas() || draft.isBeside(table)) {
            draft.reference(column, table, model.ids().get(0).column(), rule);
        }
    }

    /** The side that does not own a table says nothing of it. */
    private void relation(EntityModel<?> entity, MappedRelation relation) {
        if (relation instanceof MappedRelation.Joined joined && joined.owned()) {
            TableDraft draft = join(entity, joined.table(), Optional.of(joined.target()));
            draft.index(new IndexRule(
                    Optional.empty(), List.of(new Sorted(joined.table().far().name(), false))));
        } else if (relation instanceof MappedRelation.Values values) {
            join(entity, values.table(), Optional.empty());
        }
    }

    private TableDraft join(EntityModel<?> near, JoinTable join, Optional<Class<?>> far) {
        TableDraft draft = draft(join.qualified()).saidBy(near);
        column(draft, join.near());
        column(draft, join.far());
        draft.pair(List.of(join.near().name(), join.far().name()));
        join.near().foreignKey().ifPresent(rule -> reference(draft, join.near().name(), near.type(), rule));
        join.far().foreignKey().ifPresent(rule -> reference(draft, join.far().name(), far.orElseThrow(), rule));
        draft.rules(join.rules());
        return draft;
    }

    private void column(TableDraft draft, JoinTable.Column column) {
        draft.column(new Column(column.name(), dialect.ddl().type(column.type()), false, false, Optional.empty()));
        check(draft, column.name(), column.type());
    }

    private TableDraft draft(QualifiedName name) {
        return drafts.computeIfAbsent(name, TableDraft::new);
    }
}
