package dev.ferro.quarkus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(FreshDatabase.Sqlite.class)
class SqliteTransactionalTest extends TransactionalScenarios {}
