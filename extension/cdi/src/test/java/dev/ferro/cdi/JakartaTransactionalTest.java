package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beans that use Ferro under the annotation of Jakarta Transactions, which pins nothing: the log names them. */
@Tag("R14")
@SuppressWarnings("UnusedVariable") // what is injected is never used
class JakartaTransactionalTest {

    private static List<String> warnings(Class<?>... beans) {
        try (WarningLog log = WarningLog.open();
                Application application =
                        Application.with("ferro.url", "sqlite::memory:").start(beans)) {
            assertThat(application.get(Transactions.class)).isNotNull();
            return log.lines();
        }
    }

    private static List<String> naming(String... places) {
        return Stream.of(places)
                .map(
                        place -> "WARN FERRO0085: " + place
                                + " is annotated with @jakarta.transaction.Transactional, which"
                                + " begins no transaction of Ferro: each operation of Ferro outside of one commits on its own;"
                                + " annotate it with @dev.ferro.interceptors.Transactional(using = \"…\") instead, or with both")
                .toList();
    }

    @Dependent
    @Transactional
    static class OnClass {
        @Inject
        Repository<User> users;

        void register() {}

        void forget() {}
    }

    @Test
    void class_withAField_isNamedOnce() {
        assertThat(warnings(OnClass.class)).isEqualTo(naming("OnClass"));
    }

    @Dependent
    static class OnMethods {
        @Inject
        OnMethods(Instance<Sql> sql) {}

        @Transactional
        void first() {}

        @Transactional(TxType.REQUIRES_NEW)
        void second() {}

        void third() {}
    }

    @Test
    void methods_withAConstructor_areEachNamed() {
        assertThat(warnings(OnMethods.class)).isEqualTo(naming("OnMethods.first", "OnMethods.second"));
    }

    @Dependent
    @Transactional
    static class WithTransactionsOfOurs {
        @Inject
        Transactions transactions;

        void register() {}
    }

    @Test
    void transactionsOfOurs_injected_isToldOfWhatIsOutsideOfThem() {
        assertThat(warnings(WithTransactionsOfOurs.class)).isEqualTo(naming("WithTransactionsOfOurs"));
    }

    @Stereotype
    @Transactional
    @Dependent
    @Retention(RetentionPolicy.RUNTIME)
    @interface Service {}

    @Service
    static class WithStereotype {
        @Inject
        void init(@Using("default") DataSource dataSource) {}
    }

    @Test
    void stereotype_withAnInitializer_isNamed() {
        assertThat(warnings(WithStereotype.class)).isEqualTo(naming("WithStereotype"));
    }

    @Dependent
    static class Inheriting extends OnClass {}

    @Test
    void superclass_annotated_isNamedAsTheBean() {
        assertThat(warnings(Inheriting.class)).isEqualTo(naming("Inheriting"));
    }

    @Dependent
    static class InheritingMethods {
        @Transactional
        void inherited() {}

        @Transactional
        void overridden() {}
    }

    @ApplicationScoped
    static class Overriding extends InheritingMethods {
        @Inject
        Sql sql;

        @Override
        void overridden() {}
    }

    @Test
    void methodsOfASuperclass_onlyThoseNotOverridden_areNamed() {
        assertThat(warnings(Overriding.class)).isEqualTo(naming("Overriding.inherited"));
    }

    @ApplicationScoped
    static class Observing {
        @Transactional
        void observe(@Observes String event, Sql sql) {}
    }

    @Test
    void observer_withAParameter_isNamed() {
        assertThat(warnings(Observing.class)).isEqualTo(naming("Observing.observe"));
    }

    @Dependent
    static class WithBoth {
        @Inject
        Sql sql;

        @Transactional
        @dev.ferro.interceptors.Transactional
        void both() {}
    }

    @Dependent
    @dev.ferro.interceptors.Transactional
    static class OursOnClass {
        @Inject
        Sql sql;

        @Transactional
        void theirs() {}
    }

    @Dependent
    @Transactional
    static class TheirsOnClass {
        @Inject
        Sql sql;

        @dev.ferro.interceptors.Transactional
        void ours() {}
    }

    @Test
    void ours_asWell_isNoCaseForAWarning() {
        assertThat(warnings(WithBoth.class, OursOnClass.class, TheirsOnClass.class))
                .isEmpty();
    }

    @Dependent
    @Transactional
    static class HalfOurs {
        @Inject
        Sql sql;

        @dev.ferro.interceptors.Transactional
        void ours() {}

        void theirs() {}
    }

    @Test
    void ours_onOneMethodOnly_leavesTheClassToWarnOf() {
        assertThat(warnings(HalfOurs.class)).isEqualTo(naming("HalfOurs"));
    }

    @Dependent
    @Transactional
    static class Stranger {
        @Inject
        OnMethods indirect;

        void run() {}
    }

    @Test
    void nothingOfOurs_directlyInjected_isNoCaseForAWarning() {
        assertThat(warnings(Stranger.class, OnMethods.class)).isEqualTo(naming("OnMethods.first", "OnMethods.second"));
    }

    @Dependent
    static class WithoutTransaction {
        @Inject
        Sql sql;

        @Transactional(TxType.NOT_SUPPORTED)
        void aside() {}

        @Transactional(TxType.NEVER)
        void never() {}
    }

    @Test
    void noTransaction_askedFor_isNoCaseForAWarning() {
        assertThat(warnings(WithoutTransaction.class)).isEmpty();
    }

    @Transactional
    @Dependent
    static class Untouched {
        @Inject
        Sql sql;

        @Transactional(TxType.NEVER)
        void never() {}
    }

    @Test
    void class_whoseMethodsAllSayTheirOwn_isNoCaseForAWarning() {
        assertThat(warnings(Untouched.class)).isEmpty();
    }
}
