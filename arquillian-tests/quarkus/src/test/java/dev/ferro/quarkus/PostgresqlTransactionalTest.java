package dev.ferro.quarkus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(FreshDatabase.Postgresql.class)
class PostgresqlTransactionalTest extends TransactionalScenarios {}
