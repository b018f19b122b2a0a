package dev.ferro.internal.validation;

import dev.ferro.EntityValidation;
import dev.ferro.FerroException;
import dev.ferro.JakartaValidation;
import dev.ferro.internal.errors.Messages;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;

/** The validator of the default provider. Loaded only where the API of Jakarta Validation is there. Thread-safe. */
final class DefaultValidation implements EntityValidation {

    private final ValidatorFactory factory;
    private final JakartaValidation validation;

    private DefaultValidation(ValidatorFactory factory) {
        this.factory = factory;
        this.validation = JakartaValidation.of(factory.getValidator());
    }

    static EntityValidation find() {
        try {
            return new DefaultValidation(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException absent) {
            return NONE;
        } catch (ValidationException broken) {
            throw new FerroException(null, Messages.MSG.validation(String.valueOf(broken.getMessage())), broken);
        }
    }

    @Override
    public void check(Object entity, String name) {
        validation.check(entity, name);
    }

    void close() {
        factory.close();
    }
}
