package dev.ferro.kit.app;

import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.kit.door.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs scenarios, and tells where work is done. */
@ApplicationScoped
public class ScenarioDoor implements Door {

    @Inject
    Book book;

    @Inject
    Place place;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    /** {@code scenario/<id>}, {@code place} or {@code place/<connection of a transaction>}. */
    @Override
    public String answer(String path) throws Throwable {
        String[] parts = path.split("/", 2);
        return switch (parts[0]) {
            case "scenario" -> {
                book.run(parts[1]);
                yield "passed";
            }
            case "place" ->
                parts.length == 1 ? place.of(sql) : transactions.using(parts[1]).call(transaction -> place.of(sql));
            default -> throw new IllegalArgumentException("no such path: " + path);
        };
    }
}
