package dev.ferro.kit.arquillian;

import dev.ferro.kit.Application;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The deployment descriptor that gives an application data sources of the container. */
final class WebXml {

    /** The name in JNDI of the data source for Ferro, outside of the transactions of the container. */
    static final String DATA_SOURCE = "java:app/kit/data-source";

    /** The name in JNDI of the data source for the persistence unit, in the transactions of the container. */
    private static final String UNIT = "java:app/kit/unit";

    private WebXml() {}

    static String of(Application application) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s%s</web-app>
                """.formatted(
                dataSource(DATA_SOURCE, false, application.configuration().get(Application.DATA_SOURCE_URL)),
                dataSource(UNIT, true, application.configuration().get(Application.UNIT_URL)));
    }

    private static String dataSource(String name, boolean transactional, @Nullable String url) {
        if (url == null) {
            return "";
        }
        String type =
                url.startsWith("jdbc:sqlite:") ? "org.sqlite.SQLiteDataSource" : "org.postgresql.ds.PGSimpleDataSource";
        return """
                    <data-source>
                        <name>%s</name>
                        <class-name>%s</class-name>
                        <url>%s</url>
                %s        <transactional>%s</transactional>
                    </data-source>
                """.formatted(
                        name,
                        type,
                        url.replace("&", "&amp;"),
                        parameter("user", url) + parameter("password", url),
                        transactional);
    }

    /** Said once more, because WildFly sets both, also to nothing. */
    private static String parameter(String name, String url) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? "        <%1$s>%2$s</%1$s>\n".formatted(name, found.group(1)) : "";
    }
}
