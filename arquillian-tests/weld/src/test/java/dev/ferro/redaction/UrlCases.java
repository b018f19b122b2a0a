package dev.ferro.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Every template of a URL, with a plain secret through every entrance, and with other secrets through some. */
final class UrlCases {

    private static final int OTHER_FORMS = 4;

    private UrlCases() {}

    static List<Case> all(Server server, Random random) {
        List<Case> cases = new ArrayList<>();
        List<Form> forms = new ArrayList<>(Form.all());
        forms.remove(Form.PLAIN);
        for (String template : UrlTemplates.all()) {
            for (Entrance entrance : Entrance.values()) {
                cases.add(url(server, template, Form.PLAIN, entrance));
            }
            Collections.shuffle(forms, random);
            forms.stream()
                    .filter(form -> !isHost(template, form))
                    .limit(OTHER_FORMS)
                    .forEach(form -> cases.add(url(server, template, form, any(random))));
        }
        return cases;
    }

    private static Entrance any(Random random) {
        List<Entrance> entrances = List.of(Entrance.values());
        return entrances.get(random.nextInt(entrances.size()));
    }

    /** What stands behind an '@' there is the host by any reading, and no secret. */
    private static boolean isHost(String template, Form form) {
        return template.equals("postgresql://u:{S}") && form.name().contains("@");
    }

    private static Case url(Server server, String template, Form form, Entrance entrance) {
        String shown = template.replace("\n", "\\n");
        return Case.credential(shown + " by " + entrance, form, (secret, recorder) -> {
            String url = template.replace("{H}", "127.0.0.1:" + server.nobody()).replace("{S}", secret);
            Drive.through(entrance.settings(url, recorder), recorder);
        });
    }
}
