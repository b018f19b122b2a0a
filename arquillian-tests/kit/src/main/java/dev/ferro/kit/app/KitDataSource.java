package dev.ferro.kit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The data source of somebody else, for the runtimes that have none in JNDI. */
@ApplicationScoped
public class KitDataSource {

    @Produces
    @Singleton
    @Named("kit-data-source")
    DataSource dataSource(@ConfigProperty(name = "kit.data-source.url") String url) throws SQLException {
        if (url.startsWith("jdbc:sqlite:")) {
            SQLiteDataSource sqlite = new SQLiteDataSource();
            sqlite.setUrl(url);
            return sqlite;
        }
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        return postgresql;
    }
}
