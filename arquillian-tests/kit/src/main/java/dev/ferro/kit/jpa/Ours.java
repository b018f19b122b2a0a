package dev.ferro.kit.jpa;

import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;

/** The side of Ferro, in a transaction of its own. */
@ApplicationScoped
public class Ours {

    /** Works in a transaction on {@code service}; what is thrown rolls it back. */
    @Transactional(using = "service")
    public void run(Runnable work) {
        work.run();
    }
}
