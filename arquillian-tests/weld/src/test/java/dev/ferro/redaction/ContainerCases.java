package dev.ferro.redaction;

import dev.ferro.Ferro;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.ArrayList;
import java.util.List;

/** A few ways to fail inside a container, which logs and wraps as it likes; each costs a start of Weld. */
final class ContainerCases {

    private static final String URL = "ferro.connections.app.url";
    private static final String PASSWORD = "ferro.connections.app.password";

    private final String nobody;
    private final Server server;
    private final List<Case> cases = new ArrayList<>();

    private ContainerCases(Server server) {
        this.server = server;
        this.nobody = "127.0.0.1:" + server.nobody();
    }

    static List<Case> all(Server server) {
        ContainerCases all = new ContainerCases(server);
        all.url("postgresql://u:{S}@{H}/shop", Form.PLAIN);
        all.url("postgresql://u:{S}@{H}/shop", Form.with("/"));
        all.url("jdbc:mysql://{H}/shop?user=u&password={S}", Form.PLAIN);
        all.url("{S}", Form.PLAIN);
        all.password("a wrong password", Client.class);
        all.password("an unknown name", Stray.class);
        return all.cases;
    }

    private void url(String template, Form form) {
        cases.add(Case.credential("in Weld: " + template, form, (secret, recorder) -> {
            System.setProperty(URL, template.replace("{H}", nobody).replace("{S}", secret));
            start(recorder, Client.class);
        }));
    }

    private void password(String name, Class<?> bean) {
        cases.add(Case.credential("in Weld: " + name, Form.PLAIN, (secret, recorder) -> {
            System.setProperty(URL, server.url());
            System.setProperty("ferro.connections.app.username", server.owner());
            System.setProperty(PASSWORD, secret);
            start(recorder, bean);
        }));
    }

    private static void start(Recorder recorder, Class<?> bean) {
        recorder.attempt(() -> {
            try (SeContainer container =
                    SeContainerInitializer.newInstance().addBeanClasses(bean).initialize()) {
                Client client = container.select(Client.class).get();
                recorder.attempt(() -> client.sql.execute("select 1"));
                recorder.attempt(() -> client.vaults.findById(1L));
                recorder.attempt(() -> client.dataSource.getConnection());
                recorder.show(container.select(Ferro.class).get(), client.sql, client.vaults, client.dataSource);
            }
        });
        List.of(URL, "ferro.connections.app.username", PASSWORD).forEach(System::clearProperty);
    }
}
