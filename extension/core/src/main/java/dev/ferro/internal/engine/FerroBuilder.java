package dev.ferro.internal.engine;

import dev.ferro.ConnectionSettings;
import dev.ferro.EntityValidation;
import dev.ferro.Ferro;
import dev.ferro.internal.validation.DetectedValidation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a Ferro is built from. */
public final class FerroBuilder implements Ferro.Builder {

    private final List<ConnectionSettings> connections = new ArrayList<>();
    private final Set<Class<?>> entities = new LinkedHashSet<>();
    private @Nullable EntityValidation validation;

    /** Starts with nothing. */
    public FerroBuilder() {}

    @Override
    public FerroBuilder connection(ConnectionSettings settings) {
        connections.add(Objects.requireNonNull(settings, "settings"));
        return this;
    }

    @Override
    public FerroBuilder entities(Class<?>... classes) {
        entities.addAll(List.of(classes));
        return this;
    }

    @Override
    public FerroBuilder validation(EntityValidation chosen) {
        validation = Objects.requireNonNull(chosen, "validation");
        return this;
    }

    @Override
    public Ferro build() {
        DefaultFerro ferro = new DefaultFerro(entities, validation == null ? new DetectedValidation() : validation);
        try {
            connections.forEach(ferro.connections()::register);
            return ferro;
        } catch (Throwable failed) {
            ferro.close();
            throw failed;
        }
    }
}
