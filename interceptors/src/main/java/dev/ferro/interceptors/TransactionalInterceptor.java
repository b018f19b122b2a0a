package dev.ferro.interceptors;

import dev.ferro.Isolation;
import dev.ferro.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Runs what is {@link Transactional} in a transaction. Called by the container; serializable as the beans it serves. */
@Interceptor
@Transactional
@Priority(TransactionalInterceptor.PRIORITY)
public class TransactionalInterceptor implements Serializable {

    /**
     * 10 after Jakarta Transactions, whose interceptor has {@code PLATFORM_BEFORE + 200}: it begins first and ends last.
     * An application that moves its own interceptors around ours counts from here.
     */
    public static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 210;

    private static final long serialVersionUID = 1L;

    /** Looked up for each call: unlike the object itself, this survives the passivation of a bean. */
    private final Instance<Transactions> transactions;

    @Inject
    TransactionalInterceptor(Instance<Transactions> transactions) {
        this.transactions = transactions;
    }

    /**
     * Called by the container.
     *
     * @param context the method
     * @return what it returns
     * @throws Exception what it throws
     */
    @AroundInvoke
    public @Nullable Object run(InvocationContext context) throws Exception {
        Object target = context.getTarget(); // null where Quarkus intercepts static methods, on its own account
        Class<?> bean = target == null ? context.getMethod().getDeclaringClass() : target.getClass();
        Transactional said = Said.on(bean, context.getMethod());
        return begin(said).call(transaction -> context.proceed());
    }

    private Transactions begin(Transactional said) {
        Transactions chosen = transactions.get();
        if (!said.using().isBlank()) {
            chosen = chosen.using(said.using());
        }
        if (said.readOnly()) {
            chosen = chosen.readOnly();
        }
        for (Isolation level : said.isolation()) {
            chosen = chosen.isolation(level);
        }
        for (Class<? extends Throwable> type : said.rollbackOn()) {
            chosen = chosen.rollbackOn(type);
        }
        for (Class<? extends Throwable> type : said.dontRollbackOn()) {
            chosen = chosen.dontRollbackOn(type);
        }
        return chosen;
    }
}
