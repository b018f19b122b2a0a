package dev.ferro.testing.databases;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link PostgresqlDatabase} or a {@link SqliteFile} as parameter, and closes it. A parameter of a test
 * method or of {@code @BeforeEach} is fresh for that test, and the same in both. A parameter of {@code @BeforeAll} or
 * of the constructor is made once for the class, whose methods then get the same one. Thread-safe.
 *
 * <pre>{@code
 * @ExtendWith(TestDatabases.class)
 * class RepositoryTest {
 *     @Test
 *     void app_insert_isRefused(PostgresqlDatabase database) { … }
 * }
 * }</pre>
 */
public final class TestDatabases implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TestDatabases.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PostgresqlDatabase.class || type == SqliteFile.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean sqlite = parameter.getParameter().getType() == SqliteFile.class;
        DatabaseKind kind = sqlite ? DatabaseKind.SQLITE : DatabaseKind.POSTGRESQL;
        // The store of a test looks into that of its class first, and closes what it made itself.
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(kind, DatabaseKind::open, TestDatabase.class);
    }
}
