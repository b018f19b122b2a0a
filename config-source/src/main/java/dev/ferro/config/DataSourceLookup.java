package dev.ferro.config;

import javax.sql.DataSource;

/**
 * Where the data sources are that {@code data-source} names: in JNDI, or wherever a container keeps them. Called at run
 * time only.
 */
@FunctionalInterface
public interface DataSourceLookup {

    /**
     * Finds a data source.
     *
     * @param name a JNDI name, or what else the container knows it by
     * @return the data source
     * @throws DataSourceLookupException if there is none, or it is not to be used
     */
    DataSource find(String name) throws DataSourceLookupException;
}
