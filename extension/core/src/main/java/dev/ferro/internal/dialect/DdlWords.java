package dev.ferro.internal.dialect;

import java.util.List;

/** The words in which a database describes a column. */
public interface DdlWords {

    /**
     * The name of a column type.
     *
     * @param type as mapped
     * @return for example {@code varchar(40)}
     */
    String type(ColumnType type);

    /**
     * Whether the database has sequences; where it has none, it numbers keys by their tables.
     *
     * @return true if it does
     */
    boolean hasSequences();

    /**
     * Whether a foreign key may lead to another schema; where it may not, one that would is left out.
     *
     * @return true if it may
     */
    boolean refersToOtherSchemas();

    /**
     * What a column may hold, where that is one of few values: those of an enum.
     *
     * @param type as mapped
     * @return SQL literals; empty where anything of the type is allowed
     */
    List<String> allowed(ColumnType type);
}
