package dev.ferro;

import dev.ferro.internal.errors.Messages;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks entities by the constraints of Jakarta Validation that they carry, in the group {@code Default}. The only type of
 * this package that needs its API on the class path. Thread-safe.
 *
 * <pre>{@code
 * Ferro.builder().validation(JakartaValidation.of(factory.getValidator()))
 * }</pre>
 */
public final class JakartaValidation implements EntityValidation {

    private final Validator validator;

    private JakartaValidation(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks by a validator.
     *
     * @param validator of any provider
     * @return the check
     */
    public static JakartaValidation of(Validator validator) {
        return new JakartaValidation(Objects.requireNonNull(validator, "validator"));
    }

    /**
     * Checks an entity.
     *
     * @param entity the instance
     * @param name how the message names it
     * @throws ConstraintViolationException if a constraint does not hold; its message names attributes and constraints, and
     *     no value
     */
    @Override
    public void check(Object entity, String name) {
        Set<ConstraintViolation<Object>> violations = validator.validate(entity);
        if (violations.isEmpty()) {
            return;
        }
        Set<String> problems = new TreeSet<>();
        for (ConstraintViolation<Object> violation : violations) {
            String constraint = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            problems.add(attribute(violation.getPropertyPath()) + " (@" + constraint + ")");
        }
        throw new ConstraintViolationException(
                Messages.MSG.notValid(name, String.join(", ", problems)), Set.copyOf(violations));
    }

    /** Not the path's own text: that quotes the keys of maps, which are values. */
    private static String attribute(Path path) {
        StringBuilder attribute = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                attribute.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null) {
                attribute.append(attribute.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return attribute.isEmpty() ? "the whole" : attribute.toString();
    }
}
