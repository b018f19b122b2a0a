package dev.ferro.kit.app;

import dev.ferro.Repository;
import dev.ferro.Session;
import dev.ferro.Transactions;
import jakarta.inject.Inject;

/** Stores an event and fails; transactional or not, as the subclass says. */
public abstract class Storing {

    @Inject
    Repository<PipelineEvent> events;

    @Inject
    Transactions transactions;

    /** Names its connection, so that it also works, and commits, without a transaction. */
    public void storeAndFail() throws Failed {
        events.using("service").insert(new PipelineEvent("sync"));
        throw new Failed();
    }

    /** The connection of the transaction of the thread, or {@code none}. */
    public String ambient() {
        return transactions.current().map(Session::connection).orElse("none");
    }

    /** What the application throws on purpose; checked, which rolls back as anything does. */
    public static final class Failed extends Exception {}
}
