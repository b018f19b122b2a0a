package dev.ferro.redaction;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Who gets everything injected that a connection offers. */
@Dependent
class Client {

    @Inject
    @Using("app")
    Sql sql;

    @Inject
    @Using("app")
    Repository<Vault> vaults;

    @Inject
    @Using("app")
    DataSource dataSource;
}
