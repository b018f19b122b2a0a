package dev.ferro.kit.arquillian;

import dev.ferro.kit.Application;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deployment descriptor that gives an application a data source of the container, outside of its transactions. */
final class WebXml {

    /** The name of the data source in JNDI. */
    static final String DATA_SOURCE = "java:app/kit/data-source";

    private WebXml() {}

    static String of(Application application) {
        String url = application.configuration().get(Application.DATA_SOURCE_URL);
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s</web-app>
                """.formatted(url == null ? "" : dataSource(url));
    }

    private static String dataSource(String url) {
        String type =
                url.startsWith("jdbc:sqlite:") ? "org.sqlite.SQLiteDataSource" : "org.postgresql.ds.PGSimpleDataSource";
        return """
                    <data-source>
                        <name>%s</name>
                        <class-name>%s</class-name>
                        <url>%s</url>
                %s        <transactional>false</transactional>
                    </data-source>
                """.formatted(
                DATA_SOURCE, type, url.replace("&", "&amp;"), parameter("user", url) + parameter("password", url));
    }

    /** Said once more, because WildFly sets both, also to nothing. */
    private static String parameter(String name, String url) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? "        <%1$s>%2$s</%1$s>\n".formatted(name, found.group(1)) : "";
    }
}
