package dev.ferro.cdi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What keeps one jar running on Weld, WildFly, Open Liberty and Quarkus. */
@AnalyzeClasses(packages = "dev.ferro.cdi", importOptions = DoNotIncludeTests.class)
class PortabilityTest {

    @ArchTest
    static final ArchRule portable_extension_api_is_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.enterprise.inject.spi..")
            .because("CDI Lite has none of it, CDI.current() included");

    @ArchTest
    static final ArchRule api_does_not_know_the_machinery = noClasses()
            .that()
            .resideInAPackage("dev.ferro.cdi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ferro.cdi.internal..");

    @ArchTest
    static final ArchRule jakarta_transactions_is_not_needed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.ferro.cdi.internal.JtaCheck") // loaded only where it is there
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.transaction..")
            .because("an application may have neither its API nor its implementation");

    @Test
    void configOfTheJar_read_saysOneThing() throws IOException {
        Properties config = new Properties();
        try (InputStream file = Using.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            config.load(file);
        }

        assertThat(config).hasSize(1).containsKey("quarkus.arc.unremovable-types");
    }
}
