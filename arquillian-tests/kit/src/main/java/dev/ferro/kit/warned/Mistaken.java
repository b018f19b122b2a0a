package dev.ferro.kit.warned;

import dev.ferro.Sql;
import dev.ferro.kit.door.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Its transaction would pin nothing. */
@ApplicationScoped
public class Mistaken implements Door {

    @Inject
    Sql sql;

    @Transactional
    public void sync() {
        sql.fetchAll("select 1");
    }

    @Override
    public String answer(String path) {
        return path;
    }
}
