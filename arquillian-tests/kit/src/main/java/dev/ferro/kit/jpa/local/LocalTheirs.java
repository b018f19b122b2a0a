package dev.ferro.kit.jpa.local;

import dev.ferro.Transactions;
import dev.ferro.kit.jpa.Theirs;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** By hand. */
@ApplicationScoped
public class LocalTheirs implements Theirs {

    private final EntityManagerFactory unit;
    private final Transactions ours;

    @Inject
    public LocalTheirs(@ConfigProperty(name = "kit.unit.url") String url, Transactions ours) {
        this.unit = Persistence.createEntityManagerFactory(UNIT, Map.of("jakarta.persistence.jdbc.url", url));
        this.ours = ours;
    }

    @PreDestroy
    void close() {
        unit.close();
    }

    @Override
    public <T extends @Nullable Object> T call(Function<EntityManager, T> work) {
        try (EntityManager them = unit.createEntityManager()) {
            EntityTransaction transaction = them.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(them);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    @Override
    public <T extends @Nullable Object> T callInBoth(Function<EntityManager, T> work) {
        return call(them -> ours.using("service").call(transaction -> work.apply(them)));
    }
}
