package dev.ferro.quarkus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(KitSettings.Sqlite.class)
class SqliteInsideTest extends InsideTest {}
