package dev.ferro.tests.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the persistence unit of the application, as there is no container that would. */
@ApplicationScoped
public class Units {

    @Produces
    @ApplicationScoped
    EntityManagerFactory theirs() {
        return open("theirs");
    }

    static EntityManagerFactory open(String unit) {
        Config config = ConfigProvider.getConfig();
        return Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.jdbc.url", config.getValue("theirs.url", String.class),
                        "jakarta.persistence.jdbc.user", config.getValue("theirs.user", String.class),
                        "jakarta.persistence.jdbc.password", config.getValue("theirs.password", String.class),
                        "hibernate.dialect", config.getValue("theirs.dialect", String.class)));
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }
}
