package dev.ferro.cdi;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;

/**
 * Chooses a configured connection for an injected {@code Repository}, {@code Sql} or {@code DataSource} (R11). Whatever
 * is injected so runs on that connection or fails; it never follows another one (R12).
 *
 * <pre>{@code
 * @Inject Repository<User> users;                                    // ambient transaction, else the default connection
 * @Inject @Using("service") Repository<PipelineEvent> events;
 * @Inject @Using("service") DataSource dataSource;
 * @Inject @Any Instance<Sql> sql;                                    // sql.select(Using.Literal.of("service")).get()
 * }</pre>
 *
 * <p>An {@code Instance} to select from needs {@code @Any}: without it CDI looks for what is both unqualified and qualified.
 *
 * <p>Names come from code, never from a request: whoever chooses the name chooses the privileges (R26). A name that is not
 * configured fails the deployment. An application may also qualify beans of its own with it.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, PARAMETER, METHOD, TYPE})
public @interface Using {

    /**
     * Which connection.
     *
     * @return the name of a configured connection
     */
    String value();

    /** The annotation as an object, to select by. Immutable. */
    final class Literal extends AnnotationLiteral<Using> implements Using {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = Objects.requireNonNull(value, "value");
        }

        /**
         * Makes the annotation.
         *
         * @param connection the name of a configured connection, taken from code, never from a request
         * @return the same as {@code @Using(connection)}
         */
        public static Literal of(String connection) {
            return new Literal(connection);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
