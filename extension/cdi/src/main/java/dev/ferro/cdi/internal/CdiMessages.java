package dev.ferro.cdi.internal;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** The texts of wiring errors and warnings that core does not know: ids 80 to 89. An id is never reused. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface CdiMessages {

    /** The bundle. */
    CdiMessages MSG = Messages.getBundle(MethodHandles.lookup(), CdiMessages.class);

    @Message(
            id = 80,
            value =
                    "no connection is configured for %s; set ferro.url, or ferro.connections.<name>.url for a named one")
    String nothingConfigured(String where);

    @Message(id = 81, value = "%s asks for a Repository without saying of what; write Repository<User>, for example")
    String rawRepository(String where);

    @Message(
            id = 82,
            value = "%s is transactional and returns %s, on which work goes on after the transaction has ended; %s")
    String deferredResult(String where, String type, String remedy);

    @Message(
            id = 83,
            value =
                    "%s is %s, so that CDI does not intercept it and @Transactional does nothing; make it neither private"
                            + " nor static and call it from another bean, or use Transactions in it")
    String neverIntercepted(String where, String modifier);

    @Message(id = 84, value = "%s asks for %d isolation levels; a transaction has one, so name one or none")
    String severalLevels(String where, int count);

    @Message(
            id = 85,
            value =
                    "%s is annotated with @jakarta.transaction.Transactional, which begins no transaction of Ferro: each"
                            + " operation of Ferro outside of one commits on its own; annotate it with"
                            + " @dev.ferro.interceptors.Transactional(using = \"…\") instead, or with both")
    String jakartaTransactional(String where);
}
