package dev.ferro.interceptors;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** The texts of this module's errors: ids 95 to 99. An id is never reused. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface InterceptorMessages {

    /** The bundle. */
    InterceptorMessages MSG = Messages.getBundle(MethodHandles.lookup(), InterceptorMessages.class);

    @Message(
            id = 95,
            value = "%s is intercepted as transactional, but neither it nor its class nor a stereotype of that says"
                    + " @Transactional; write it into the source: what is added at deployment cannot be read here")
    String annotationMissing(String method);
}
