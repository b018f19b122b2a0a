package dev.ferro.sql;

import dev.ferro.container.InContainer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is promised of raw SQL holds with a data source of the container as well. */
@ExtendWith(InContainer.class)
class InContainerTest {

    @Nested
    class OfSessionStates extends SessionStateTest {}

    @Nested
    class OfFailedStatements extends FailedStatementTest {}
}
