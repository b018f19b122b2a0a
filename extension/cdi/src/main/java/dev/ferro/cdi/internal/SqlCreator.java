package dev.ferro.cdi.internal;

import dev.ferro.Sql;
import dev.ferro.internal.repository.DefaultSql;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Creates an injected {@code Sql}. Stateless. */
public final class SqlCreator implements SyntheticBeanCreator<DefaultSql> {

    /** For the container. */
    public SqlCreator() {}

    @Override
    public DefaultSql create(Instance<Object> lookup, Parameters parameters) {
        Sql sql = lookup.select(FerroLifecycle.class).get().ferro().sql();
        String using = parameters.get(Beans.USING, String.class);
        return (DefaultSql) (using == null ? sql : sql.using(using));
    }
}
