package dev.ferro.quarkus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(TwoConnections.class)
@WithTestResource(FreshDatabase.Sqlite.class)
class SqliteTransactionalTest extends TransactionalScenarios {}
