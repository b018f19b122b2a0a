package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.JoinTable;

/**
 * The SQL of a join or collection table, the same on all dialects.
 *
 * @param add joins, unless that is so already
 * @param remove takes one out
 * @param clear takes all out
 * @param list what is joined, in its order
 * @param count how many are joined
 * @param contains whether one is joined
 */
record JoinStatements(String add, String remove, String clear, String list, String count, String contains) {

    static JoinStatements of(JoinTable join) {
        String table = join.quoted();
        String far = join.qualified(join.far());
        String ofNear = " where " + join.qualified(join.near()) + " = ?";
        String ofBoth = ofNear + " and " + far + " = ?";
        return new JoinStatements(
                "insert into " + table + " (" + join.near().name().quoted() + ", "
                        + join.far().name().quoted() + ") values (?, ?) on conflict do nothing",
                "delete from " + table + ofBoth,
                "delete from " + table + ofNear,
                "select " + far + " from " + table + ofNear + " order by " + far,
                "select count(*) from " + table + ofNear,
                "select 1 from " + table + ofBoth);
    }
}
