package dev.ferro.values;

import java.lang.reflect.ParameterizedType;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The join tables of the table of values: a line of it, and an entity that holds such values in another table. */
record JoinCase(Class<? extends Record> holder, TypeCase line) {

    /** Of collection tables. */
    static Stream<JoinCase> elements() {
        return TypeCase.all().stream().flatMap(of(ElementRows.class, TypeCase::row, JoinCase::isNamedAs));
    }

    /** Of tables that join keys. */
    static Stream<JoinCase> keys() {
        return TypeCase.all().stream()
                .filter(line -> line.key() != null && line.given() != null)
                .flatMap(of(JoinedRows.class, TypeCase::key, JoinCase::isOf));
    }

    /** All entities that these need. */
    static Class<?>[] entities() {
        return Stream.concat(
                        elements().map(JoinCase::holder),
                        keys().flatMap(each -> Stream.of(each.holder, each.line.key())))
                .distinct()
                .toArray(Class<?>[]::new);
    }

    private static Function<TypeCase, Stream<JoinCase>> of(
            Class<?> holders, Function<TypeCase, Class<?>> held, BiPredicate<Class<?>, Class<?>> fits) {
        return line -> Stream.of(holders.getDeclaredClasses())
                .filter(holder -> fits.test(holder, held.apply(line)))
                .map(holder -> new JoinCase(holder.asSubclass(Record.class), line));
    }

    private static boolean isNamedAs(Class<?> holder, Class<?> row) {
        return holder.getSimpleName().equals(row.getSimpleName());
    }

    private static boolean isOf(Class<?> holder, Class<?> key) {
        ParameterizedType relation = (ParameterizedType) holder.getRecordComponents()[1].getGenericType();
        return relation.getActualTypeArguments()[0].equals(key);
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
