package dev.ferro.internal.sql;

import dev.ferro.InvalidSqlException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.Attribute;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of a table in which order. The key comes last in every order, so that two pages never show the same row.
 *
 * @param orderBy SQL text, from the mapping only
 * @param limit how many rows
 * @param offset how many rows before them
 */
public record PageOrder(String orderBy, long limit, long offset) {

    /**
     * Reads a request.
     *
     * @param model of the entity
     * @param request offset-based
     * @param order attributes of the entity
     * @return the page
     * @throws InvalidSqlException if it is cursor-based, or an attribute is unknown
     */
    public static PageOrder of(EntityModel<?> model, PageRequest request, Order<?> order) {
        if (request.mode() != PageRequest.Mode.OFFSET) {
            throw new InvalidSqlException(null, Messages.MSG.cursorPage("this request"));
        }
        StringBuilder orderBy = new StringBuilder(" order by ");
        for (Sort<?> sort : order.sorts()) {
            orderBy.append(term(model, sort)).append(", ");
        }
        orderBy.append(model.id().column().quoted());
        return new PageOrder(orderBy.toString(), request.size(), (request.page() - 1) * request.size());
    }

    private static String term(EntityModel<?> model, Sort<?> sort) {
        String column = attribute(model, sort.property()).column().quoted();
        return (sort.ignoreCase() ? "lower(" + column + ")" : column) + (sort.isAscending() ? " asc" : " desc");
    }

    private static Attribute attribute(EntityModel<?> model, String name) {
        List<String> names = model.attributes().stream().map(Attribute::name).toList();
        return model.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSqlException(
                        null,
                        Messages.MSG.unknownAttribute(
                                model.name(),
                                Shown.of(name),
                                names.stream().collect(Collectors.joining(", ")),
                                Nearest.nearest(name, names)
                                        .map(near -> " Did you mean '" + near + "'?")
                                        .orElse(""))));
    }
}
