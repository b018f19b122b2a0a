package dev.ferro.internal.catalog;

/**
 * What is asked of PostgreSQL's catalog. Each query takes one array; everything it names is in {@code pg_catalog}, so
 * that a search path cannot put something else in its place.
 */
final class PostgresqlQueries {

    /** As a statement finds them, by quoted names: the number of the name, the table, and whether it is a view. */
    static final String TABLES = """
            select wanted.number, class.oid, class.relkind in ('v', 'm', 'f')
            from pg_catalog.unnest(?::pg_catalog.text[]) with ordinality as wanted(name, number)
              join pg_catalog.pg_class class on class.oid = pg_catalog.to_regclass(wanted.name)
            where class.relkind in ('r', 'p', 'v', 'm', 'f')
            order by wanted.number""";

    /** By quoted names: the number of the name, and the increment. */
    static final String SEQUENCES = """
            select wanted.number, sequence.seqincrement
            from pg_catalog.unnest(?::pg_catalog.text[]) with ordinality as wanted(name, number)
              join pg_catalog.pg_sequence sequence on sequence.seqrelid = pg_catalog.to_regclass(wanted.name)
            order by wanted.number""";

    /** An insert need not set a computed column either. A domain may refuse null and have a default, too. */
    static final String COLUMNS = """
            select attribute.attrelid, attribute.attname,
              pg_catalog.format_type(attribute.atttypid, attribute.atttypmod),
              attribute.attnotnull or type.typnotnull, attribute.attidentity <> '',
              coalesce(
                pg_catalog.pg_get_expr(standard.adbin, standard.adrelid),
                pg_catalog.pg_get_expr(type.typdefaultbin, 0))
            from pg_catalog.pg_attribute attribute
              join pg_catalog.pg_type type on type.oid = attribute.atttypid
              left join pg_catalog.pg_attrdef standard
                on standard.adrelid = attribute.attrelid and standard.adnum = attribute.attnum
            where attribute.attrelid = any(?::pg_catalog.oid[]) and attribute.attnum > 0 and not attribute.attisdropped
            order by attribute.attrelid, attribute.attnum""";

    /**
     * Unique constraints and the primary key have an index each. One that is not valid, holds some rows only, is over an
     * expression or serves an exclusion constraint promises too little; columns that are only included are no part of it.
     */
    static final String INDEXES = """
            select index.indrelid, class.relname, index.indisprimary, index.indisunique,
              array(select attribute.attname::pg_catalog.text
                from pg_catalog.generate_series(0, index.indnkeyatts - 1) position
                  join pg_catalog.pg_attribute attribute on attribute.attrelid = index.indrelid
                    and attribute.attnum = index.indkey[position]
                order by position),
              array(select index.indoption[position] & 1 = 1
                from pg_catalog.generate_series(0, index.indnkeyatts - 1) position order by position)
            from pg_catalog.pg_index index
              join pg_catalog.pg_class class on class.oid = index.indexrelid
              join pg_catalog.pg_am method on method.oid = class.relam
            where index.indrelid = any(?::pg_catalog.oid[]) and method.amname = 'btree' and index.indisvalid
              and index.indpred is null and index.indexprs is null and not index.indisexclusion
            order by index.indrelid, class.relname""";

    /** A key to a partitioned table has one of its own for each partition, which nobody wrote. */
    static final String FOREIGN_KEYS = """
            select one.conrelid, one.conname, one.confrelid, namespace.nspname, class.relname, one.confdeltype,
              array(select attribute.attname::pg_catalog.text
                from pg_catalog.unnest(one.conkey) with ordinality as key(number, position)
                  join pg_catalog.pg_attribute attribute
                    on attribute.attrelid = one.conrelid and attribute.attnum = key.number
                order by key.position),
              array(select attribute.attname::pg_catalog.text
                from pg_catalog.unnest(one.confkey) with ordinality as key(number, position)
                  join pg_catalog.pg_attribute attribute
                    on attribute.attrelid = one.confrelid and attribute.attnum = key.number
                order by key.position)
            from pg_catalog.pg_constraint one
              join pg_catalog.pg_class class on class.oid = one.confrelid
              join pg_catalog.pg_namespace namespace on namespace.oid = class.relnamespace
            where one.conrelid = any(?::pg_catalog.oid[]) and one.contype = 'f'
              and pg_catalog.pg_get_constraintdef(one.oid) not like '% NOT ENFORCED'
              and not exists (select from pg_catalog.pg_constraint parent
                where parent.oid = one.conparentid and parent.conrelid = one.conrelid)
            order by one.conrelid, one.conname""";

    /** On a single column: the column and the condition. */
    static final String CHECKS = """
            select one.conrelid, one.conname, attribute.attname, pg_catalog.pg_get_expr(one.conbin, one.conrelid)
            from pg_catalog.pg_constraint one
              join pg_catalog.pg_attribute attribute
                on attribute.attrelid = one.conrelid and attribute.attnum = one.conkey[1]
            where one.conrelid = any(?::pg_catalog.oid[]) and one.contype = 'c'
              and pg_catalog.array_length(one.conkey, 1) = 1
              and pg_catalog.pg_get_constraintdef(one.oid) not like '% NOT ENFORCED'
            order by one.conrelid, one.conname""";

    private PostgresqlQueries() {}
}
