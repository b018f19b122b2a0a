package dev.ferro.interceptors;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import dev.ferro.Isolation;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a bean in a transaction of a named connection, as {@link dev.ferro.Transactions} does it.
 *
 * <pre>{@code
 * @Transactional(using = "service")
 * void sync() {
 *     events.insert(new PipelineEvent("sync_started"));       // on service, without saying so
 * }
 *
 * @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
 * Report report() { … }
 * }</pre>
 *
 * <p>It may stand on a method, on a class for all its methods that are neither private nor static, or on a stereotype or
 * another interceptor binding. The method decides before the class, the class before its stereotypes, and nothing is
 * mixed. A subclass inherits what its superclass says; a method that overrides another does not.
 *
 * <p>Inside a transaction it is a nested one, a savepoint, that rolls back alone; naming another connection than the
 * ambient one fails before anything is sent (R17). Whatever leaves the method, an {@code Error} or an interrupt included,
 * rolls back, unless {@link #dontRollbackOn} says otherwise (R14b); it reaches the caller as it is.
 *
 * <p>What a bean calls on itself, {@code this.sync()}, is intercepted by Quarkus and not by Weld, WildFly and Open Liberty.
 * On the former it is a nested transaction, on the latter no transaction of its own: call another bean, or
 * {@link dev.ferro.Transactions}, where it matters. Deployment refuses the annotation where it cannot keep its promise: on a
 * private or static method, and where the result is worked on after the method has ended ({@code Uni},
 * {@code CompletionStage}, {@code Future}, {@code Publisher}, {@code Stream}).
 *
 * <p>The interceptor runs inside that of Jakarta Transactions, and leaves its transactions alone: see
 * {@link TransactionalInterceptor#PRIORITY}.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface Transactional {

    /**
     * Which connection.
     *
     * @return the name of a connection; blank for that of the ambient session or transaction, else the default
     */
    @Nonbinding
    String using() default "";

    /**
     * Whether the database refuses to write.
     *
     * @return true for a read-only transaction
     */
    @Nonbinding
    boolean readOnly() default false;

    /**
     * The isolation level; an array only because an annotation has no other way to say nothing.
     *
     * @return one level, or none for what the connection has
     */
    @Nonbinding
    Isolation[] isolation() default {};

    /**
     * Exceptions to {@link #dontRollbackOn}. Among the types that fit a throwable the nearest decides.
     *
     * @return types of throwables that roll back, as any does that is not named at all
     */
    @Nonbinding
    Class<? extends Throwable>[] rollbackOn() default {};

    /**
     * What does not roll back.
     *
     * @return types of throwables that leave the method and commit all the same
     */
    @Nonbinding
    Class<? extends Throwable>[] dontRollbackOn() default {};
}
