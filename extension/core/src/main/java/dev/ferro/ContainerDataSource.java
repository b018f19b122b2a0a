package dev.ferro;

import java.util.Objects;
import javax.sql.DataSource;

/**
 * A data source that a container manages, and under which name it does. Immutable; as thread-safe as the data source.
 *
 * <pre>{@code
 * ConnectionSettings orders = ConnectionSettings.builder("orders")
 *         .dataSource(new ContainerDataSource("java:/jdbc/orders", found))
 *         .build();
 * }</pre>
 *
 * <p>It must take no part in JTA transactions, because a transaction of Ferro ends with a commit of its own.
 *
 * @param name as it is shown in messages: a JNDI name, or the name of a bean
 * @param source gives the physical connections, and is never closed by Ferro
 */
public record ContainerDataSource(String name, DataSource source) {

    /** Checks that both are there. */
    public ContainerDataSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
    }

    /** The name alone: what the data source says of itself may show a password (R25). */
    @Override
    public String toString() {
        return name;
    }
}
