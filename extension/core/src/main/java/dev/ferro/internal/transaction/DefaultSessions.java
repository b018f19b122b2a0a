package dev.ferro.internal.transaction;

import dev.ferro.Session;
import dev.ferro.Sessions;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.ActiveSession;
import dev.ferro.internal.session.Ambient;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions over the resolver. Immutable and thread-safe. */
public final class DefaultSessions implements Sessions {

    private final Router router;
    private final Ambient ambient;
    private final Choice choice;

    /**
     * Creates sessions as the default routing has them.
     *
     * @param router the resolver
     * @param ambient the sessions
     */
    public DefaultSessions(Router router, Ambient ambient) {
        this(router, ambient, Choice.NONE);
    }

    private DefaultSessions(Router router, Ambient ambient, Choice choice) {
        this.router = router;
        this.ambient = ambient;
        this.choice = choice;
    }

    @Override
    public Sessions using(String connection) {
        return new DefaultSessions(router, ambient, choice.using(connection));
    }

    @Override
    public <X extends Throwable> void run(Block<X> block) throws X {
        Objects.requireNonNull(block, "block");
        call(session -> {
            block.run(session);
            return session;
        });
    }

    @Override
    public <R extends @Nullable Object, X extends Throwable> R call(Call<R, X> block) throws X {
        Objects.requireNonNull(block, "block");
        ActiveSession session = ambient.on(router.route(choice, this));
        int around = session.enter();
        try {
            return block.call(session);
        } finally {
            session.exit(around);
        }
    }

    @Override
    public Optional<Session> current() {
        return Optional.ofNullable(ambient.current());
    }

    @Override
    public String toString() {
        return "Session" + choice;
    }
}
