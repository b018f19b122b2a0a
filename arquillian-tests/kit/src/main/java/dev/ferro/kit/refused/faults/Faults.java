package dev.ferro.kit.refused.faults;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One bean, five faults. */
@ApplicationScoped
public class Faults {

    @Inject
    @Using("servcie")
    Sql sql;

    @Inject
    Repository<String> strings;

    @Transactional(using = "ap")
    public void sync() {}

    @Transactional(using = "app")
    public CompletionStage<String> deferred() {
        return CompletableFuture.completedFuture("too late");
    }

    @Transactional
    static void shared() {}
}
