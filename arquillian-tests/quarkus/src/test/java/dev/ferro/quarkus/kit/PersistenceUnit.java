package dev.ferro.quarkus.kit;

import dev.ferro.kit.Application;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import java.util.List;
import java.util.stream.Stream;

/** What an application with a persistence unit has of Quarkus, and the others have not. */
final class PersistenceUnit {

    private PersistenceUnit() {}

    static List<Dependency> extensions(Application application) {
        return Stream.of("quarkus-hibernate-orm", "quarkus-jdbc-postgresql")
                .filter(name -> application.hasPersistenceUnit())
                .map(name -> Dependency.of("io.quarkus", name, Version.getVersion()))
                .toList();
    }

    /** Quarkus makes the unit of its own configuration: one kind of both is allowed. */
    static Application configured(Application application) {
        if (!application.hasPersistenceUnit()) {
            return application;
        }
        return application
                .with("quarkus.hibernate-orm.persistence-xml.ignore", "true")
                .with("quarkus.hibernate-orm.\"theirs\".datasource", "<default>")
                .with("quarkus.hibernate-orm.\"theirs\".packages", "dev.ferro.kit.jpa.theirs")
                .with("quarkus.datasource.db-kind", "postgresql")
                .with("quarkus.datasource.jdbc.url", "${" + Application.UNIT_URL + "}");
    }
}
