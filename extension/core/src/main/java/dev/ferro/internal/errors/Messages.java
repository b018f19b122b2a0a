package dev.ferro.internal.errors;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.annotations.MessageBundle;

/**
 * The texts of all errors, a catalogue for each subject. An id is never reused; each text names what is at fault and the
 * remedy, and takes no secret and no bound value as an argument. The guide lists all ids; 80 to 89 are those of
 * {@code ferro-cdi}.
 */
@MessageBundle(projectCode = "FERRO", length = 4)
public interface Messages
        extends SettingsMessages,
                RoutingMessages,
                PoolMessages,
                MappingMessages,
                StatementMessages,
                QueryMessages,
                WritingMessages,
                TransactionMessages,
                RelationMessages,
                SchemaMessages,
                MigrationMessages {

    /** The bundle. */
    Messages MSG = org.jboss.logging.Messages.getBundle(MethodHandles.lookup(), Messages.class);
}
