package dev.ferro.internal.schema;

import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables after those that they refer to; where they refer to each other in a circle, one of them has to be first. */
final class DependencyOrder {

    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
    private final Set<Table> ordered = new LinkedHashSet<>();

    private DependencyOrder(Collection<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    static List<Table> of(Collection<Table> tables) {
        DependencyOrder order = new DependencyOrder(tables);
        tables.forEach(order::place);
        return List.copyOf(order.ordered);
    }

    /** Without recursion: a chain of tables may be longer than a stack is deep. */
    private void place(Table first) {
        Set<Table> entered = new LinkedHashSet<>();
        Deque<Table> open = new ArrayDeque<>();
        open.push(first);
        while (!open.isEmpty()) {
            Table table = open.peek();
            if (entered.add(table)) {
                targets(table).stream()
                        .filter(target -> !entered.contains(target) && !ordered.contains(target))
                        .forEach(open::push);
            } else {
                open.pop();
                ordered.add(table);
            }
        }
    }

    private List<Table> targets(Table table) {
        return table.foreignKeys().stream()
                .map(ForeignKey::target)
                .filter(tables::containsKey)
                .map(tables::get)
                .toList();
    }
}
