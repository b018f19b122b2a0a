package dev.ferro.cdi.internal;

import dev.ferro.config.DataSourceLookup;
import dev.ferro.config.DataSourceLookupException;
import dev.ferro.config.JndiDataSources;
import dev.ferro.internal.errors.Reasons;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Optional;
import javax.sql.DataSource;

/** The container's data sources: those in JNDI, else beans by their names. None that takes part in JTA transactions. */
final class ContainerDataSources implements DataSourceLookup {

    private final Instance<DataSource> beans;
    private final TransactionManagers transactions;

    ContainerDataSources(Instance<DataSource> beans, TransactionManagers transactions) {
        this.beans = beans;
        this.transactions = transactions;
    }

    @Override
    public DataSource find(String name) throws DataSourceLookupException {
        Optional<DataSource> bound = new JndiDataSources().lookup(name);
        DataSource found = bound.isPresent() ? bound.get() : bean(name);
        if (transactions.ownTransactionsOf(found)) {
            throw new DataSourceLookupException(
                    "names '" + name + "', which takes part in JTA transactions, and Ferro ends"
                            + " its transactions itself; " + Reasons.NON_JTA);
        }
        return found;
    }

    private DataSource bean(String name) throws DataSourceLookupException {
        Instance<DataSource> named = beans.select(NamedLiteral.of(name));
        if (named.isAmbiguous()) {
            throw new DataSourceLookupException(
                    "names '" + name + "', but there are several beans of type DataSource of that name; keep one");
        }
        // A producer may give null.
        DataSource found = named.isUnsatisfied() ? null : named.get();
        if (found == null) {
            throw new DataSourceLookupException(
                    "names '" + name + "', but JNDI has nothing under it, and there is no bean"
                            + " @Named(\"" + name
                            + "\") of type DataSource; define a data source of that name in the container, or"
                            + " write url instead");
        }
        return found;
    }
}
