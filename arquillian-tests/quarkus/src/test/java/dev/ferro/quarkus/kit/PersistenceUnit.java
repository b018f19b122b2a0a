package dev.ferro.quarkus.kit;

import dev.ferro.kit.Application;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import java.util.List;

/** What an application with a persistence unit has of Quarkus, and the others have not. */
final class PersistenceUnit {

    private PersistenceUnit() {}

    static List<Dependency> extensions(Application application) {
        return application.hasPersistenceUnit()
                ? List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm", Version.getVersion()))
                : List.of();
    }

    /**
     * Quarkus makes the unit of its own configuration: one kind of both is allowed. The driver is Ferro's, and no extension: of
     * quarkus-jdbc-postgresql 3.37.4 not everything is in the public registry.
     */
    static Application configured(Application application) {
        if (!application.hasPersistenceUnit()) {
            return application;
        }
        return application
                .with("quarkus.hibernate-orm.persistence-xml.ignore", "true")
                .with("quarkus.hibernate-orm.\"theirs\".datasource", "<default>")
                .with("quarkus.hibernate-orm.\"theirs\".packages", "${" + Application.UNIT_PACKAGE + "}")
                .with("quarkus.hibernate-orm.\"theirs\".dialect", "PostgreSQL")
                .with("quarkus.datasource.db-kind", "other")
                .with("quarkus.datasource.jdbc.driver", "org.postgresql.Driver")
                .with("quarkus.datasource.jdbc.url", "${" + Application.UNIT_URL + "}");
    }
}
