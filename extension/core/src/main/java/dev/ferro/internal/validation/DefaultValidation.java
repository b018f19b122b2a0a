package dev.ferro.internal.validation;

import dev.ferro.EntityValidation;
import dev.ferro.FerroException;
import dev.ferro.JakartaValidation;
import dev.ferro.internal.errors.Messages;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

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
            return new DefaultValidation(Validation.byDefaultProvider()
                    .configure()
                    .traversableResolver(new Everything())
                    .buildValidatorFactory());
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

    /**
     * An entity has all that its row has. A provider would look for Jakarta Persistence to ask what is loaded, find its API
     * without an implementation, and warn of that.
     */
    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(
                @Nullable Object traversable,
                Path.Node property,
                Class<?> root,
                Path pathToObject,
                ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object traversable,
                Path.Node property,
                Class<?> root,
                Path pathToObject,
                ElementType elementType) {
            return true;
        }
    }
}
