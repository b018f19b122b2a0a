package dev.ferro.config;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.SettingsProblem;
import dev.ferro.internal.errors.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * What MicroProfile Config says to Ferro: the connections under {@code ferro.connections.<name>.}, or the unnamed one
 * directly under {@code ferro.} (R2, R7), and {@code ferro.entities}. Immutable.
 *
 * <pre>{@code
 * FerroConfig settings = FerroConfig.read(ConfigProvider.getConfig());
 * settings.connections().forEach(builder::connection);
 * }</pre>
 *
 * <p>A connection is declared by a property in dots. Environment variables ({@code FERRO_CONNECTIONS_APP_URL}) and
 * {@code APP_DATABASE_URL} give values to declared connections, and declare none.
 *
 * @param connections the settings of every declared connection, in the order of their names
 * @param entities the classes and packages of {@code ferro.entities}
 */
public record FerroConfig(List<ConnectionSettings> connections, List<String> entities) {

    private static final Logger LOG = Logger.getLogger("dev.ferro.config");

    /** Copies the lists. */
    public FerroConfig {
        connections = List.copyOf(connections);
        entities = List.copyOf(entities);
    }

    /**
     * Reads and checks everything, and looks for data sources in JNDI.
     *
     * @param config where the settings are
     * @return the settings
     * @throws ConfigurationException with all problems of all connections, each under the property as the user writes it;
     *     no value is quoted but the name of a data source
     */
    public static FerroConfig read(Config config) {
        return read(config, new JndiDataSources());
    }

    /**
     * Reads and checks everything.
     *
     * @param config where the settings are
     * @param dataSources where the data sources are that they name
     * @return the settings
     * @throws ConfigurationException with all problems of all connections, each under the property as the user writes it;
     *     no value is quoted but the name of a data source
     */
    public static FerroConfig read(Config config, DataSourceLookup dataSources) {
        Declarations declarations = Declarations.of(config);
        List<SettingsProblem> problems = new ArrayList<>(declarations.problems());
        List<ConnectionReader> readers = declarations.connections().stream()
                .map(connection -> new ConnectionReader(new Values(config), connection, dataSources))
                .toList();
        Set<String> names = names(declarations);
        List<ConnectionSettings> connections = new ArrayList<>();
        for (ConnectionReader reader : readers) {
            reader.read(names).ifPresent(connections::add);
            problems.addAll(reader.problems());
        }
        problems.addAll(Defaults.problems(readers));
        List<String> entities = Entities.read(config, problems);
        refuse(problems);
        declarations.strangers().forEach(stranger -> LOG.warn(Messages.MSG.settingOfAnotherApplication(stranger)));
        return new FerroConfig(connections, entities);
    }

    /**
     * The names of the declared connections. Reads no value, so that it works where URL and password are not there yet, as
     * at Quarkus' build time; leaves out what {@link #keyProblems(Config)} complains about.
     *
     * @param config where the settings are
     * @return the names in alphabetical order
     */
    public static SortedSet<String> connectionNames(Config config) {
        return names(Declarations.of(config));
    }

    /**
     * What is wrong with names, keys and environment variables, again without reading a value.
     *
     * @param config where the settings are
     * @return the problems, which {@link #read(Config)} reports as well; empty if there are none
     */
    public static List<SettingsProblem> keyProblems(Config config) {
        return Declarations.of(config).problems();
    }

    /**
     * Reads {@code ferro.entities} alone.
     *
     * @param config where the settings are
     * @return names of classes and packages, as written
     * @throws ConfigurationException if an entry is no name
     */
    public static List<String> entityNames(Config config) {
        List<SettingsProblem> problems = new ArrayList<>();
        List<String> entities = Entities.read(config, problems);
        refuse(problems);
        return entities;
    }

    private static SortedSet<String> names(Declarations declarations) {
        SortedSet<String> names = new TreeSet<>();
        declarations.connections().forEach(connection -> names.add(connection.name()));
        return names;
    }

    private static void refuse(List<SettingsProblem> problems) {
        if (!problems.isEmpty()) {
            throw ConfigurationException.of(problems);
        }
    }
}
