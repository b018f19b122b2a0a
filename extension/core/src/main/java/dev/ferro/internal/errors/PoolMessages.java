package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Physical connections, from a pool of ours or from a data source of the container: ids 20 to 29, 36, and 135 to 139. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface PoolMessages {

    @Message(id = 20, value = "connection '%s' cannot reach %s: %s")
    String unreachable(String connection, String url, String reason);

    @Message(
            id = 21,
            value =
                    "the pool of connection '%s' is exhausted: all %d physical connections were in use for %s; close what"
                            + " is left open, or raise pool.max-size or pool.acquire-timeout of '%1$s'")
    String exhausted(String connection, int maxSize, String timeout);

    @Message(id = 22, value = "interrupted while waiting for a physical connection of '%s'")
    String interrupted(String connection);

    @Message(id = 23, value = "connection '%s' was closed while a physical connection of it was asked for")
    String poolClosed(String connection);

    @Message(id = 24, value = "the password file of connection '%s' cannot be read: %s; check the key %spassword-file")
    String passwordFile(String connection, String reason, String keys);

    @Message(id = 25, value = "pool.initial-sql of connection '%s' failed in statement %d: %s")
    String initialSql(String connection, int statement, String reason);

    @Message(
            id = 36,
            value =
                    "connection '%s' did not answer within %s; its database is slow or cannot be reached, or its pool is"
                            + " exhausted")
    String noAnswer(String connection, String limit);

    @Message(
            id = 135,
            value =
                    "connection '%s' got no physical connection from the data source '%s' of the container: %s; see that it"
                            + " is started and not exhausted, and what the container's log says of it")
    String dataSourceUnavailable(String connection, String dataSource, String reason);

    @Message(
            id = 136,
            value = "connection '%s' cannot use the data source '%s' of the container, because it takes part in JTA"
                    + " transactions, and Ferro ends its transactions itself; %s")
    String enlisted(String connection, String dataSource, String remedy);
}
