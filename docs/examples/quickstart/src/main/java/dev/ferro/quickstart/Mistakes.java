package dev.ferro.quickstart;

import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.SchemaDiff;
import dev.ferro.cdi.Using;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What nobody should be able to do: every method here is to throw. */
@ApplicationScoped
class Mistakes {

    // tag::using[]
    @Inject
    Repository<Country> countries; // in the transaction it is used in, else on the default

    @Inject
    @Using("service")
    Repository<Country> serviceCountries; // on service, or not at all
    // end::using[]

    @Inject
    Schema schema;

    SchemaDiff changeTablesThroughService() {
        return schema.update("service");
    }

    SchemaDiff useTheClosedOwner() {
        return schema.diff("owner");
    }

    Country writeThroughApp() {
        return countries.insert(new Country("XX", "Atlantis", null));
    }

    long nameAnUnknownConnection() {
        return countries.using("ap").count();
    }

    // tag::crossing[]
    @Transactional(using = "service")
    long switchToApp() {
        return countries.using("app").count();
    }

    Country updateThroughApp() {
        Country loaded = serviceCountries.findById("CH").orElseThrow();
        return countries.using("app").update(loaded);
    }
    // end::crossing[]
}
