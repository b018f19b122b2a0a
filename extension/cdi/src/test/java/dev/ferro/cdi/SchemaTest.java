package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Connections;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.SchemaDifference;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The injected schema: on which connection it works, and which entities it covers. */
@Tag("R20")
class SchemaTest {

    @Entity
    record Region(@Id String code) {}

    @Entity
    record Customer(@Id String name, @ManyToOne Ref<Region> region) {}

    @Entity
    record Label(@Id String text) {}

    @Entity
    record Purchase(
            @Id String number,
            @ManyToOne Ref<Customer> customer,
            @ManyToMany Relation<Label> labels) {}

    private static final Set<String> TABLES = Set.of("customer", "label", "purchase", "purchase_label", "region");

    @Dependent
    static class Administration {
        @Inject
        Schema schema;
    }

    /** Asks for the entity that refers to others, and for no other. */
    @Dependent
    static class Sales {
        @Inject
        Repository<Purchase> purchases;
    }

    private static Application.Builder twoConnections(TestDatabase database) {
        return Application.with("ferro.connections.app.url", database.appUrl())
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.service.url", database.serviceUrl());
    }

    private static Schema schema(Application application) {
        return application.get(Administration.class).schema;
    }

    private static Set<String> missingTables(Schema schema) {
        return schema.diff("service").differences().stream()
                .filter(difference -> difference.kind() == SchemaDifference.Kind.TABLE)
                .map(SchemaDifference::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R22")
    @Tag("AE7")
    void named_create_runsThereAndNowhereElse(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = twoConnections(database).start(Administration.class, Sales.class)) {
            Schema schema = schema(application);

            schema.create("service");

            assertThat(schema.diff("service").differences()).isEmpty();
            assertThat(application.get(Connections.class).metrics("app").created())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R22")
    void unnamed_ofTwoConnections_isRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = twoConnections(database).start(Administration.class, Sales.class)) {
            assertThatThrownBy(() -> schema(application).create())
                    .hasMessageStartingWith("FERRO0126: Schema.create needs the name of a connection")
                    .hasMessageEndingWith("registered: app, service");
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityOfAnInjectionPoint_isCoveredWithAllItRefersTo(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = twoConnections(database).start(Administration.class, Sales.class)) {
            assertThat(missingTables(schema(application))).isEqualTo(TABLES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void listedEntity_isCoveredWithAllItRefersTo(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = twoConnections(database)
                        .and("ferro.entities", Purchase.class.getName())
                        .start(Administration.class)) {
            assertThat(missingTables(schema(application))).isEqualTo(TABLES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void generatedAtStart_referredTableIsThere(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = twoConnections(database)
                        .and("ferro.connections.service.schema-generation", "create")
                        .start(Administration.class, Sales.class)) {
            assertThat(schema(application).diff("service").differences()).isEmpty();
        }
    }
}
