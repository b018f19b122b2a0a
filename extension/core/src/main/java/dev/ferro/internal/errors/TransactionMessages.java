package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Transactions and sessions: ids 71 to 79, and 90 to 99. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface TransactionMessages {

    @Message(id = 71, value = "this %s on connection '%s' has ended; begin a new one")
    String ended(String what, String connection);

    @Message(
            id = 72,
            value = "this %s on connection '%s' belongs to thread '%s', but thread '%s' used it; do this in the thread"
                    + " that began it, or begin another one in this thread")
    String foreignThread(String what, String connection, String owner, String thread);

    @Message(
            id = 73,
            value = "the transaction on connection '%s' was rolled back, because work in it had failed: %s; do what may"
                    + " fail in a nested transaction")
    String onlyRollback(String connection, String reason);

    @Message(
            id = 74,
            value = "%s cannot run: the transaction on connection '%s' can only be rolled back, because work in it"
                    + " failed: %s; do what may fail in a nested transaction")
    String failedBefore(String what, String connection, String reason);

    @Message(
            id = 75,
            value = "nobody knows whether the transaction on connection '%s' was committed, because the physical"
                    + " connection broke meanwhile: %s; look for its effects before doing it again")
    String unknownOutcome(String connection, String reason);

    @Message(
            id = 76,
            value =
                    "isolation %s cannot be had inside a transaction on connection '%s' that began with less; ask for it"
                            + " at the outermost one")
    String isolationTooLate(String level, String connection);

    @Message(
            id = 77,
            value = "connection '%s' is one to SQLite, which has no parameters of a transaction; keep such values in a"
                    + " table, or pass them as parameters")
    String noSettings(String connection);

    @Message(id = 78, value = "%s on connection '%s' was read after it was closed; read it before its transaction ends")
    String resultClosed(String what, String connection);

    @Message(
            id = 79,
            value =
                    "%s cannot use the origin of an instance that has none; give one that was loaded or saved, or choose"
                            + " a connection with using(…)")
    String noOrigin(String subject);

    @Message(
            id = 90,
            value = "%s() is not for the borrower: the transaction on connection '%s' ends when the block that began it"
                    + " ends; to roll back, throw or call Transaction.setRollbackOnly()")
    String notYours(String call, String connection);

    @Message(
            id = 91,
            value = "%s() has no transaction to act on in a session on connection '%s'; begin one with Transactions or"
                    + " @Transactional")
    String noTransaction(String call, String connection);

    @Message(
            id = 92,
            value = "%s would end or begin a transaction on connection '%s' behind Ferro's back; use Transactions or"
                    + " @Transactional, and a nested one for a savepoint")
    String rawTransaction(String sql, String connection);

    @Message(
            id = 93,
            value =
                    "%s cannot run: the physical connection of this session on '%s' broke, and another one would not know"
                            + " what was done before: %s; end the session and begin again")
    String broken(String what, String connection, String reason);

    @Message(id = 94, value = "a hook of a transaction failed with %s; the transaction has ended and stays as it is")
    String hookFailed(String failure);
}
