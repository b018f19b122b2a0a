package dev.ferro.config;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The data sources in JNDI. Stateless and thread-safe. */
public final class JndiDataSources implements DataSourceLookup {

    /** Creates it. */
    public JndiDataSources() {}

    @Override
    public DataSource find(String name) throws DataSourceLookupException {
        return lookup(name)
                .orElseThrow(
                        () -> new DataSourceLookupException("names '" + name + "', but nothing is bound under it in"
                                + " JNDI; define a data source of that name in the container"));
    }

    /**
     * Looks whether something is bound under a name.
     *
     * @param name a JNDI name
     * @return empty if there is nothing, or no JNDI
     * @throws DataSourceLookupException if it is no data source
     */
    @SuppressWarnings("BanJNDI") // the name is the deployer's, and Syntax lets none pass that leads out of this JVM
    public Optional<DataSource> lookup(String name) throws DataSourceLookupException {
        Object bound;
        try {
            bound = InitialContext.doLookup(name);
        } catch (NamingException absent) {
            return Optional.empty();
        }
        if (bound instanceof DataSource source) {
            return Optional.of(source);
        }
        if (bound == null) {
            return Optional.empty();
        }
        throw new DataSourceLookupException("names '" + name + "', under which JNDI has a "
                + bound.getClass().getName() + " and no data source");
    }
}
