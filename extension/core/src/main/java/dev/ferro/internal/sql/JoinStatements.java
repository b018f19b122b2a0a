package dev.ferro.internal.sql;

import dev.ferro.internal.mapping.JoinTable;

/**
 * The SQL of a join or collection table, the same on all dialects.
 *
 * @param join the table
 * @param add joins, unless that is so already
 * @param remove takes one out
 * @param clear takes all out
 * @param list what is joined, in its order
 * @param count how many are joined
 * @param contains whether one is joined
 */
record JoinStatements(
        JoinTable join, String add, String remove, String clear, String list, String count, String contains) {

    static JoinStatements of(JoinTable join) {
        String table = join.quoted();
        String far = join.qualified(join.far());
        String ofNear = " where " + join.qualified(join.near()) + " = ?";
        String ofBoth = ofNear + " and " + far + " = ?";
        return new JoinStatements(
                join,
                "insert into " + table + " (" + join.near().name().quoted() + ", "
                        + join.far().name().quoted() + ") values (?, ?) on conflict do nothing",
                "delete from " + table + ofBoth,
                "delete from " + table + ofNear,
                "select " + far + " from " + table + ofNear + " order by " + far,
                "select count(*) from " + table + ofNear,
                "select 1 from " + table + ofBoth);
    }

    /** What is joined to many, with what it is joined to. */
    String listOf(InList keys) {
        String near = join.qualified(join.near());
        String far = join.qualified(join.far());
        return "select " + near + ", " + far + " from " + join.quoted() + " where " + near + " in "
                + keys.placeholders() + " order by " + far;
    }
}
