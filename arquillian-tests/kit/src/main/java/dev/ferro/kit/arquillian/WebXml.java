package dev.ferro.kit.arquillian;

import dev.ferro.kit.Application;

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
                        <transactional>false</transactional>
                    </data-source>
                """.formatted(DATA_SOURCE, type, url.replace("&", "&amp;"));
    }
}
