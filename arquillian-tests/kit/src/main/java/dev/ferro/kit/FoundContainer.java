package dev.ferro.kit;

import java.util.ServiceLoader;

/** The one container of this run, which keeps what it has built. */
final class FoundContainer {

    static final Container INSTANCE =
            ServiceLoader.load(Container.class).findFirst().orElseThrow();

    private FoundContainer() {}
}
