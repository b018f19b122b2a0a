package dev.ferro.internal.engine;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.Connections;
import dev.ferro.PoolMetrics;
import dev.ferro.SchemaGeneration;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.flyway.Migrations;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.routing.Registry;
import dev.ferro.internal.schema.SchemaStart;
import dev.ferro.internal.schema.SchemaWork;
import dev.ferro.internal.session.Ambient;
import dev.ferro.internal.session.OwnConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The face of the registry. Thread-safe. */
final class DefaultConnections implements Connections {

    private static final Duration VALIDATION = Duration.ofSeconds(5);

    private final Registry registry;
    private final Ambient ambient;
    private final OwnConnection own;
    private final Supplier<Collection<EntityModel<?>>> entities;
    private final HealthChecks checks;

    DefaultConnections(
            Registry registry,
            Ambient ambient,
            OwnConnection own,
            Supplier<Collection<EntityModel<?>>> entities,
            HealthChecks checks) {
        this.registry = registry;
        this.ambient = ambient;
        this.own = own;
        this.entities = entities;
        this.checks = checks;
    }

    @Override
    public void register(ConnectionSettings settings) {
        registry.register(settings, Migrations::run, connection -> {
            if (settings.schemaGeneration() != SchemaGeneration.NONE) {
                SchemaStart.run(settings.schemaGeneration(), new SchemaWork(own, connection, entities.get()));
            }
        });
    }

    @Override
    public void close(String name) {
        ambient.refuseWithin(name);
        registry.close(name);
    }

    @Override
    public void chooseDefault(String name) {
        registry.chooseDefault(name);
    }

    @Override
    public Optional<String> defaultName() {
        return registry.defaultName();
    }

    @Override
    public Set<String> names() {
        return registry.names();
    }

    @Override
    public ConnectionStatus check(@Nullable String name) {
        return check(String.valueOf(name), () -> registry.require(name, "Connections.check"));
    }

    @Override
    public List<ConnectionStatus> checkAll(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        List<NamedConnection> asked = registry.connections().stream()
                .filter(connection -> connection.settings().health())
                .toList();
        return checks.ask(asked, connection -> check(connection.name(), () -> stillOpen(connection)), limit);
    }

    /** An application that is ending is not ready, though the databases of those closed last still answer. */
    private NamedConnection stillOpen(NamedConnection connection) {
        return registry.require(connection.name(), "Connections.checkAll");
    }

    private ConnectionStatus check(String name, Supplier<NamedConnection> connection) {
        long start = System.nanoTime();
        Optional<String> problem;
        try {
            boolean alive = own.run(
                    connection.get(),
                    "Connections.check",
                    at -> at.physical().driver().isValid((int) VALIDATION.toSeconds()));
            problem = alive ? Optional.empty() : Optional.of(Messages.MSG.noAnswer(name, VALIDATION.toString()));
        } catch (RuntimeException failed) {
            problem = Optional.of(String.valueOf(failed.getMessage()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ConnectionStatus(name, problem.isEmpty(), took, problem);
    }

    @Override
    public PoolMetrics metrics(String name) {
        return registry.require(name, "Connections.metrics").metrics();
    }
}
