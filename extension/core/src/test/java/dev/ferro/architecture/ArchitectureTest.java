package dev.ferro.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.ferro.internal.engine.FerroBuilder;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.routing.Registry;

/** The arrows of the house. */
@AnalyzeClasses(
        packages = "dev.ferro",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestDatabases.class})
class ArchitectureTest {

    /** What users type may name what is behind it. */
    private static final DescribedPredicate<JavaClass> ENTRY_POINTS = nameMatching(
                    "dev\\.ferro\\.(Ferro|Ref|Relation|Elements|PoolSettings|ConnectionSettings|DatabaseUrl"
                            + "|ConfigurationException|JakartaValidation|query\\.MethodReferences)(\\$.*)?")
            .forSubtype();

    @ArchTest
    static final ArchRule packages_haveNoCycles = slices().matching("dev.ferro.(**)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(ENTRY_POINTS, resideInAPackage("dev.ferro.internal.."));

    @ArchTest
    static final ArchRule publicApi_namesNoInternals = noClasses()
            .that(are(resideInAPackage("dev.ferro").or(resideInAPackage("dev.ferro.query"))))
            .and(are(DescribedPredicate.not(ENTRY_POINTS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ferro.internal..");

    /** Work is done by the session room, and nowhere else. */
    @ArchTest
    @ArchTag("R12")
    static final ArchRule physicalConnections_areBorrowedBySessionsOnly = noClasses()
            .that()
            .resideOutsideOfPackages("dev.ferro.internal.session", "dev.ferro.internal.pool")
            .should(call(NamedConnection.class, "borrow", "handOut"));

    @ArchTest
    @ArchTag("R12")
    static final ArchRule whatIsRegistered_isReadByTheRoutingRoomOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ferro.internal.routing")
            .should(call(Registry.class, "current"));

    /** The engine asks the registry about a connection, and starts and ends it; nobody else knows the registry. */
    @ArchTest
    @ArchTag("R12")
    static final ArchRule registry_isKnownToTheEngineOnly = classes()
            .that()
            .areAssignableTo(Registry.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("dev.ferro.internal.routing", "dev.ferro.internal.engine");

    @ArchTest
    static final ArchRule pool_isNamedByItsRoomOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ferro.internal.pool")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.agroal..");

    @ArchTest
    static final ArchRule drivers_areNamedByDialectsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ferro.internal.dialect")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "org.sqlite..");

    /** JDBC's data sources must name its logger, and never give one. */
    @ArchTest
    static final ArchRule logging_isJBossLogging =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("users choose their logging");

    @ArchTest
    static final ArchRule standardStreams_areNotOurs = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule fields_areNotInjected = NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);

    @ArchTest
    static final ArchRule threads_doNotSleep = noClasses().should(call(Thread.class, "sleep"));

    @ArchTest
    static final ArchRule fields_arePublicOnlyAsConstants =
            fields().that().arePublic().should().beStatic().andShould().beFinal();

    @ArchTest
    static final ArchRule builder_isTheEntryOfTheEngine = classes()
            .that()
            .resideInAPackage("dev.ferro.internal.engine")
            .and()
            .arePublic()
            .should()
            .be(FerroBuilder.class);

    private static ArchCondition<JavaClass> call(Class<?> owner, String... names) {
        return new ArchCondition<>("call " + owner.getSimpleName() + "." + String.join(", ", names)) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (JavaAccess<?> access : caller.getAccessesFromSelf()) {
                    if (access.getTargetOwner().isAssignableTo(owner)
                            && java.util.List.of(names).contains(access.getName())) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    static final class DoNotIncludeTestDatabases implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/ferro/testing/");
        }
    }
}
