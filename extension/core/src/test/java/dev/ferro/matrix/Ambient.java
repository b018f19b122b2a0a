package dev.ferro.matrix;

import java.util.Optional;

/** What the current thread is in when the operation is called. */
enum Ambient {
    NONE(null),
    TRANSACTION_ON_SERVICE(Names.SERVICE),
    TRANSACTION_ON_APP(Names.APP),
    /** Has sent a statement already, so that its physical connection is known to the server. */
    STARTED_ON_SERVICE(Names.SERVICE),
    STARTED_ON_APP(Names.APP),
    NESTED_ON_SERVICE(Names.SERVICE),
    NESTED_ON_APP(Names.APP),
    SESSION_ON_SERVICE(Names.SERVICE),
    SESSION_ON_APP(Names.APP),
    STARTED_SESSION_ON_SERVICE(Names.SERVICE),
    STARTED_SESSION_ON_APP(Names.APP),
    TRANSACTION_IN_SESSION_ON_SERVICE(Names.SERVICE),
    TRANSACTION_IN_SESSION_ON_APP(Names.APP),
    /** Of another Ferro, which is nothing to this one (R1c). */
    FOREIGN_TRANSACTION(null),
    /** Its connection has been closed meanwhile, and another one has its name. */
    CLOSED_TRANSACTION(Names.SERVICE),
    CLOSED_SESSION(Names.SERVICE);

    private final Optional<String> connection;

    Ambient(String connection) {
        this.connection = Optional.ofNullable(connection);
    }

    Optional<String> connection() {
        return connection;
    }

    boolean started() {
        return switch (this) {
            case STARTED_ON_SERVICE, STARTED_ON_APP, STARTED_SESSION_ON_SERVICE, STARTED_SESSION_ON_APP -> true;
            default -> false;
        };
    }

    /** Whether it is a variety of another one, of which it differs in what the server sees. */
    boolean unusual() {
        return switch (this) {
            case TRANSACTION_IN_SESSION_ON_SERVICE, TRANSACTION_IN_SESSION_ON_APP, FOREIGN_TRANSACTION -> true;
            default -> started();
        };
    }

    boolean closed() {
        return this == CLOSED_TRANSACTION || this == CLOSED_SESSION;
    }

    boolean transaction() {
        return switch (this) {
            case NONE, FOREIGN_TRANSACTION, CLOSED_SESSION -> false;
            case SESSION_ON_SERVICE, SESSION_ON_APP, STARTED_SESSION_ON_SERVICE, STARTED_SESSION_ON_APP -> false;
            default -> true;
        };
    }

    void run(World world, Work work) throws Exception {
        String at = connection.orElse("");
        switch (this) {
            case NONE -> work.run();
            case FOREIGN_TRANSACTION ->
                world.foreign().transactions().using(Names.APP).run(transaction -> work.run());
            case TRANSACTION_ON_SERVICE, TRANSACTION_ON_APP -> transaction(world, at, work);
            case STARTED_ON_SERVICE, STARTED_ON_APP -> transaction(world, at, starting(world, at, work));
            case STARTED_SESSION_ON_SERVICE, STARTED_SESSION_ON_APP -> session(world, at, starting(world, at, work));
            case NESTED_ON_SERVICE, NESTED_ON_APP -> nested(world, at, work);
            case SESSION_ON_SERVICE, SESSION_ON_APP -> session(world, at, work);
            case TRANSACTION_IN_SESSION_ON_SERVICE, TRANSACTION_IN_SESSION_ON_APP ->
                transactionInSession(world, at, work);
            case CLOSED_TRANSACTION -> transaction(world, at, closing(world, at, work));
            case CLOSED_SESSION -> session(world, at, closing(world, at, work));
        }
    }

    private static void transaction(World world, String at, Work work) throws Exception {
        world.ferro().transactions().using(at).run(transaction -> work.run());
    }

    private static void session(World world, String at, Work work) throws Exception {
        world.ferro().sessions().using(at).run(session -> work.run());
    }

    private static Work starting(World world, String at, Work work) {
        return () -> {
            world.ferro().sql().using(at).fetchOne("select 1 as one");
            world.witness().reached();
            work.run();
        };
    }

    private static void nested(World world, String at, Work work) throws Exception {
        transaction(world, at, () -> world.ferro().transactions().run(transaction -> work.run()));
    }

    private static void transactionInSession(World world, String at, Work work) throws Exception {
        session(world, at, () -> world.ferro().transactions().run(transaction -> work.run()));
    }

    /** Nothing has been sent yet, so that closing need not wait for it. */
    private static Work closing(World world, String at, Work work) {
        return () -> {
            // By another thread, for inside its own session nobody may close a connection.
            Thread other = new Thread(() -> world.renew(at));
            other.start();
            other.join();
            work.run();
        };
    }

    /** What is done inside. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
