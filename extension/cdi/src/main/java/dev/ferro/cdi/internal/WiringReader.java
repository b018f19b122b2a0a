package dev.ferro.cdi.internal;

import dev.ferro.ConfigurationException;
import dev.ferro.SettingsProblem;
import dev.ferro.cdi.internal.Request.Kind;
import dev.ferro.config.FerroConfig;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.lang.model.types.ClassType;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Compares what injection points and transactional methods ask for with what is configured, by names alone. Not
 * thread-safe; for one reading.
 */
final class WiringReader {

    private static final String ENTITIES = "ferro.entities";

    private final Config config;
    private final Types types;
    private final List<Request> requests = new ArrayList<>();
    private final boolean registersInCode;
    private final TransactionalBeans transactional;
    private final SortedSet<String> configured;
    private final SortedMap<String, Type> entities = new TreeMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private WiringReader(Config config, Types types, List<Request> injected, TransactionalBeans transactional) {
        this.config = config;
        this.types = types;
        this.requests.addAll(injected);
        this.requests.addAll(transactional.requests());
        this.registersInCode = injected.stream().anyMatch(request -> !request.needsConnection());
        this.transactional = transactional;
        this.configured = FerroConfig.connectionNames(config);
    }

    /**
     * Reads the wiring of an application.
     *
     * @param config for names and keys; no URL and no credentials are read
     * @param types finds classes by their names
     * @param injected requests of all injection points
     * @param transactional requests and problems of all transactional beans
     * @return the wiring with all its problems
     */
    static Wiring read(Config config, Types types, List<Request> injected, TransactionalBeans transactional) {
        return new WiringReader(config, types, injected, transactional).read();
    }

    private Wiring read() {
        FerroConfig.keyProblems(config).forEach(this::refuse);
        problems.addAll(DefaultClaims.problems(config, configured));
        if (!configured.isEmpty()) {
            requests.forEach(this::checkName);
        } else if (problems.isEmpty()) {
            checkNothingConfigured();
        }
        requests.forEach(this::readEntity);
        readListedEntities();
        problems.addAll(transactional.problems());
        NavigableSet<String> names = new TreeSet<>(configured);
        requests.stream()
                .filter(Request::needsBean)
                .forEach(request -> request.using().ifPresent(names::add));
        boolean raw = requests.stream().anyMatch(request -> request.kind() == Kind.RAW_REPOSITORY);
        return new Wiring(names, entities, raw, List.copyOf(problems));
    }

    private void refuse(SettingsProblem problem) {
        problems.add(ConfigurationException.of(List.of(problem)).getMessage());
    }

    private void checkName(Request request) {
        if (registersInCode && !request.needsBean()) {
            return; // may be registered by the time of the call, which checks it again
        }
        request.using().filter(name -> !configured.contains(name)).ifPresent(name -> {
            String suggestion = Nearest.suggestion(name, configured);
            problems.add(Messages.MSG.unknownConnection(
                    Shown.of(name), request.where(), String.join(", ", configured), suggestion));
        });
    }

    /** No fault where connections may be registered in code, unless a name is asked for: no bean can have it. */
    private void checkNothingConfigured() {
        String needy = requests.stream()
                .filter(Request::needsConnection)
                .filter(request -> !registersInCode || request.needsBean())
                .map(Request::where)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!needy.isEmpty()) {
            problems.add(CdiMessages.MSG.nothingConfigured(needy));
        }
    }

    private void readEntity(Request request) {
        if (request.kind() == Kind.RAW_REPOSITORY) {
            problems.add(CdiMessages.MSG.rawRepository(request.where()));
        }
        request.entity().ifPresent(entity -> addEntity(entity, request.where()));
    }

    private void readListedEntities() {
        List<String> listed = new ArrayList<>();
        try {
            listed.addAll(FerroConfig.entityNames(config));
        } catch (ConfigurationException unreadable) {
            unreadable.problems().forEach(this::refuse);
        }
        for (String name : listed) {
            ClassType found = types.ofClass(name);
            if (found == null) {
                refuse(new SettingsProblem(
                        ENTITIES,
                        Shown.of(name) + " is no class; list entity classes by their full names, not packages"));
            } else {
                addEntity(found, ENTITIES);
            }
        }
    }

    private void addEntity(Type type, String where) {
        String name = type.isClass() ? type.asClass().declaration().name() : type.toString();
        entities.putIfAbsent(name, type);
        if (!type.isClass() || !type.asClass().declaration().hasAnnotation(Entity.class)) {
            problems.add(Messages.MSG.notAnEntity(name + " (asked for by " + where + ")"));
        }
    }
}
