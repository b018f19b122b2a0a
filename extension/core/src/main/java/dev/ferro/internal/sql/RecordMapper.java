package dev.ferro.internal.sql;

import dev.ferro.Row;
import dev.ferro.RowException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of raw rows: components are matched to columns by name, without regard to case and underscores.
 *
 * @param <R> the record
 */
public final class RecordMapper<R extends Record> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final Constructor<R> constructor;

    private RecordMapper(Class<R> type, RecordComponent[] components, Constructor<R> constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
    }

    /**
     * Looks at a record class.
     *
     * @param type the class
     * @param <R> the record
     * @return its mapper
     * @throws RowException if its constructor cannot be reached
     */
    public static <R extends Record> RecordMapper<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordMapper<>(type, components, constructor);
        } catch (NoSuchMethodException | InaccessibleObjectException closed) {
            throw failure(type, "its package is closed to reflection; open it to dev.ferro.core");
        }
    }

    /**
     * Makes the records.
     *
     * @param rows of one result
     * @return a record for each, unmodifiable
     */
    public List<R> map(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String[] columns = columns(rows.get(0));
        List<R> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            records.add(create(row, columns));
        }
        return List.copyOf(records);
    }

    private String[] columns(Row row) {
        return Stream.of(components)
                .map(component -> column(row, component.getName())
                        .orElseThrow(() -> failure(
                                type,
                                "the result has no column for " + component.getName() + "; it has "
                                        + String.join(", ", row.columns()))))
                .toArray(String[]::new);
    }

    /** The exact name, before one that differs in case or underscores. */
    private static Optional<String> column(Row row, String component) {
        return Stream.<Predicate<String>>of(
                        component::equals,
                        component::equalsIgnoreCase,
                        column -> plain(column).equals(plain(component)))
                .flatMap(same -> row.columns().stream().filter(same))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private R create(Row row, String[] columns) {
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(row.get(columns[i]), components[i]);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw failure(
                    type,
                    "its constructor threw "
                            + refused.getTargetException().getClass().getName());
        } catch (ReflectiveOperationException impossible) {
            throw failure(type, "its constructor cannot be called");
        }
    }

    private @Nullable Object argument(@Nullable Object value, RecordComponent component) {
        if (value == null) {
            if (component.getType().isPrimitive()) {
                throw failure(type, component.getName() + " is null, which a primitive type cannot be");
            }
            return null;
        }
        Class<?> wanted = MethodType.methodType(component.getType()).wrap().returnType();
        try {
            return Conversions.to(value, wanted);
        } catch (Refusal refusal) {
            throw failure(
                    type,
                    component.getName() + " takes " + wanted.getSimpleName() + ", but its column holds "
                            + value.getClass().getSimpleName());
        }
    }

    private static RowException failure(Class<?> type, String reason) {
        return new RowException(null, Messages.MSG.rowMapping(type.getSimpleName(), reason));
    }
}
