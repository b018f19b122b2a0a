package dev.ferro.kit.idle;

import dev.ferro.kit.door.Door;
import jakarta.enterprise.context.ApplicationScoped;

/** A bean that needs nothing. */
@ApplicationScoped
public class Idle implements Door {

    @Override
    public String answer(String path) {
        return path;
    }
}
