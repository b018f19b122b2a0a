package dev.ferro.kit.jpa.jta;

import dev.ferro.kit.jpa.Theirs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By annotations. */
@ApplicationScoped
public class JtaTheirs implements Theirs {

    @PersistenceContext(unitName = UNIT)
    EntityManager them;

    @Override
    @Transactional
    public <T extends @Nullable Object> T call(Function<EntityManager, T> work) {
        return work.apply(them);
    }

    @Override
    @Transactional
    @dev.ferro.interceptors.Transactional(using = "service")
    public <T extends @Nullable Object> T callInBoth(Function<EntityManager, T> work) {
        return work.apply(them);
    }
}
