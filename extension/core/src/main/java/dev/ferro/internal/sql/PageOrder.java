package dev.ferro.internal.sql;

import dev.ferro.InvalidSqlException;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedAttribute;
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
        orderBy.append(model.qualified(model.id()));
        return new PageOrder(orderBy.toString(), request.size(), offset(request.page() - 1, request.size()));
    }

    /** A page beyond everything is empty; an overflow would make it the first one. */
    private static long offset(long pages, int size) {
        return pages > Long.MAX_VALUE / size ? Long.MAX_VALUE : pages * size;
    }

    private static String term(EntityModel<?> model, Sort<?> sort) {
        MappedAttribute attribute = attribute(model, sort.property());
        String column = model.qualified(attribute);
        boolean text =
                attribute.type().kind() == ValueKind.STRING || attribute.type().kind() == ValueKind.ENUM_NAME;
        return (sort.ignoreCase() && text ? "lower(" + column + ")" : column) + (sort.isAscending() ? " asc" : " desc");
    }

    private static MappedAttribute attribute(EntityModel<?> model, String name) {
        List<String> names =
                model.attributes().stream().map(MappedAttribute::name).toList();
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
