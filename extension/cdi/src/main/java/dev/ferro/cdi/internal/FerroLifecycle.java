package dev.ferro.cdi.internal;

import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.Schema;
import dev.ferro.Sessions;
import dev.ferro.Transactions;
import dev.ferro.config.DataSourceLookup;
import dev.ferro.config.FerroConfig;
import dev.ferro.internal.settings.Drivers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Builds the one {@link Ferro} of an application at its start, or at its first use if that is earlier, and closes it at
 * the end. Thread-safe.
 */
@ApplicationScoped
public class FerroLifecycle {

    @Inject
    EntityClasses entities;

    /** Injected, so that Quarkus does not remove those that nobody else asks for. */
    @Inject
    @Any
    Instance<DataSource> dataSources;

    private @Nullable Ferro ferro;

    /** For the container. */
    public FerroLifecycle() {}

    @PostConstruct
    void begin() {
        Drivers.retain();
    }

    /** Before observers of the application; what is thrown here fails the start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup event) {
        ferro();
    }

    /**
     * The Ferro of this application. Our beans ask here and not for the bean {@code Ferro}, which Quarkus may have removed.
     *
     * @return the only one; closed, if the application has ended
     */
    @Produces
    @Singleton
    public synchronized Ferro ferro() {
        if (ferro == null) {
            Ferro.Builder builder = Ferro.builder().entities(entities.toArray()).validation(entities.validation());
            FerroConfig.read(ConfigProvider.getConfig(), dataSources())
                    .connections()
                    .forEach(builder::connection);
            ferro = builder.build();
        }
        return ferro;
    }

    private DataSourceLookup dataSources() {
        return new ContainerDataSources(dataSources, entities.transactions());
    }

    @Produces
    @Singleton
    Connections connections() {
        return ferro().connections();
    }

    @Produces
    @Singleton
    Schema schema() {
        return ferro().schema();
    }

    @Produces
    @Singleton
    Transactions transactions() {
        return ferro().transactions();
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return ferro().sessions();
    }

    @PreDestroy
    synchronized void stop() {
        try {
            if (ferro != null) {
                ferro.close();
            }
        } finally {
            Drivers.release();
        }
    }
}
