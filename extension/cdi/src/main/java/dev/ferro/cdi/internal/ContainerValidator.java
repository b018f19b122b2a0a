package dev.ferro.cdi.internal;

import dev.ferro.EntityValidation;
import dev.ferro.JakartaValidation;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Optional;

/** The validator of the container or application. Loaded only where the API of Jakarta Validation is there. */
final class ContainerValidator {

    private ContainerValidator() {}

    /** Not injected: an injection point of an optional type would fail the deployment without it. */
    static Optional<EntityValidation> find(Instance<Object> container) {
        Instance<ValidatorFactory> factories = container.select(ValidatorFactory.class);
        if (factories.isResolvable()) {
            return Optional.of(JakartaValidation.of(factories.get().getValidator()));
        }
        Instance<Validator> validators = container.select(Validator.class);
        return validators.isResolvable() ? Optional.of(JakartaValidation.of(validators.get())) : Optional.empty();
    }
}
