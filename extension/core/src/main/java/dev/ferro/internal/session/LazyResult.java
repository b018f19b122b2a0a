package dev.ferro.internal.session;

import dev.ferro.TransactionException;
import dev.ferro.internal.errors.Messages;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A result that is read as it goes, in a transaction. It is closed when its last row was read, when its stream is closed,
 * or when its transaction ends, whichever comes first.
 */
final class LazyResult<T> extends Spliterators.AbstractSpliterator<T> {

    private final ActiveSession session;
    private final ActiveTransaction transaction;
    private final Object what;
    private @Nullable Rows<T> rows;
    private boolean read;

    LazyResult(ActiveSession session, ActiveTransaction transaction, Object what, Rows<T> rows) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.session = session;
        this.transaction = transaction;
        this.what = what;
        this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Optional<T> row = next();
        row.ifPresent(action);
        return row.isPresent();
    }

    private Optional<T> next() {
        if (read) {
            return Optional.empty();
        }
        session.checkUser("result of a query");
        Rows<T> open = rows;
        if (open == null) {
            throw new TransactionException(
                    session.connection(), Messages.MSG.resultClosed(what.toString(), session.connection()));
        }
        Optional<T> row = session.run(what, at -> Optional.ofNullable(open.next()));
        if (row.isEmpty()) {
            read = true;
            close();
            transaction.closed(this);
        }
        return row;
    }

    /** After the end there is nothing to close, whoever asks; before it, only its thread may work on the connection. */
    void closeByUser() {
        if (transaction.isActive()) {
            session.checkUser("result of a query");
            close();
            transaction.closed(this);
        }
    }

    /** Never fails: whoever closes a result wants nothing more of it. */
    void close() {
        Rows<T> open = rows;
        rows = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                // The statements that follow will say why.
                return;
            }
        }
    }

    /** Not split among threads: the rows come from one physical connection. */
    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }
}
