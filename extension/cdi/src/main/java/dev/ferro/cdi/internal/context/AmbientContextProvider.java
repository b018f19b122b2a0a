package dev.ferro.cdi.internal.context;

import dev.ferro.internal.session.Ambient;
import java.util.Map;
import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;

/**
 * Keeps the session of a thread out of tasks that run with another one's context, on whatever thread: a session belongs
 * to the thread that began it, and is never handed on. A task starts without one, and afterwards the thread has its own
 * again. Registered by {@code META-INF/services}; stateless.
 */
public final class AmbientContextProvider implements ThreadContextProvider {

    /** The name of this context in {@code ThreadContext.builder().propagated(…)} and its siblings. */
    static final String TYPE = "Ferro";

    /** For the service loader. */
    public AmbientContextProvider() {}

    /** The same as clearing it: to propagate a session would let two threads use one physical connection. */
    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        return clearedContext(properties);
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        return () -> Ambient.suspend()::resume;
    }

    @Override
    public String getThreadContextType() {
        return TYPE;
    }
}
