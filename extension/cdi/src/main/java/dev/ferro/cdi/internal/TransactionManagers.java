package dev.ferro.cdi.internal;

import jakarta.enterprise.inject.Instance;
import javax.sql.DataSource;

/** The container's transaction manager, where it has one. Thread-safe, as far as the container is. */
final class TransactionManagers {

    private final Instance<Object> container;

    TransactionManagers(Instance<Object> container) {
        this.container = container;
    }

    /**
     * Whether the container would end the transactions of a data source. It is tried: inside a JTA transaction its
     * connections then refuse to commit.
     *
     * @param source any
     * @return false as well where there are no JTA transactions
     */
    boolean ownTransactionsOf(DataSource source) {
        return isApiThere() && JtaCheck.isJta(source, container);
    }

    private static boolean isApiThere() {
        try {
            Class.forName("jakarta.transaction.UserTransaction", false, TransactionManagers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
