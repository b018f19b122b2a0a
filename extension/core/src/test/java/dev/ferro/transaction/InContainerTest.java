package dev.ferro.transaction;

import dev.ferro.container.InContainer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is promised of transactions and sessions holds with a data source of the container as well. */
@ExtendWith(InContainer.class)
class InContainerTest {

    @Nested
    class OfTransactions extends TransactionTest {}

    @Nested
    class OfNestedOnes extends NestedTest {}

    @Nested
    class OfRollbacks extends RollbackTest {}

    @Nested
    class OfModes extends ModeTest {
        @Override
        void isolationOnPostgresql_isThatOfTheTransactionOnly() {
            // Counts physical connections, which only the container can.
        }
    }

    @Nested
    class OfHooks extends HooksTest {}

    @Nested
    class OfHandles extends HandleTest {}

    @Nested
    class OfLazyResults extends LazyResultTest {}

    @Nested
    class OfPinnedDataSources extends PinnedDataSourceTest {}

    @Nested
    class OfSessions extends SessionTest {}

    @Nested
    class OfOrigins extends OriginTest {}
}
