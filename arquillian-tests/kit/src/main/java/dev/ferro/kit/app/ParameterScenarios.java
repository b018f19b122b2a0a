package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Injection points that are parameters: of a constructor, an initializer, an observer and a producer. */
@Dependent
public class ParameterScenarios implements ScenarioGroup {

    private final Place place;
    private final Sql ofConstructor;
    private Sql ofInitializer;

    @Inject
    Event<Question> questions;

    @Inject
    Produced produced;

    @Inject
    ParameterScenarios(Place place, @Using("service") Sql sql) {
        this.place = place;
        this.ofConstructor = sql;
        this.ofInitializer = sql;
    }

    @Inject
    void initialize(Sql sql) {
        ofInitializer = sql;
    }

    @Scenario("injection.constructor")
    void constructor() {
        assertThat(place.of(ofConstructor)).isEqualTo("service");
    }

    @Scenario("injection.initializer")
    void initializer() {
        assertThat(place.of(ofInitializer)).isEqualTo("app");
    }

    @Scenario("injection.observer")
    void observer() {
        Question question = new Question(new ArrayList<>());

        questions.fire(question);

        assertThat(question.answers()).containsExactly(2L);
    }

    @Scenario("injection.producer")
    void producer() {
        assertThat(produced.accounts()).isEqualTo(2);
    }

    /** Answered by an observer. */
    public record Question(List<Long> answers) {}

    /** Made by a producer. */
    public record Produced(long accounts) {}

    /** With parameters only, and not looked up by anybody. */
    @Dependent
    public static class Answers {

        void answer(@Observes Question question, @Using("service") Repository<Account> accounts) {
            question.answers().add(accounts.count());
        }

        @Produces
        @Dependent
        Produced produce(@Using("service") Repository<Account> accounts) {
            return new Produced(accounts.count());
        }
    }
}
