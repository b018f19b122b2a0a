package dev.ferro.kit;

import java.time.Duration;

/** A runtime that applications are deployed on; a service of each runner. For one thread. */
public interface Container {

    /** Returns its name and version for the reports: {@code WildFly 39.0.1.Final, standalone.xml}. */
    String name();

    /** Returns whether {@code this.method()} of a bean is intercepted. */
    boolean interceptsSelfInvocation();

    /** Returns the name of the data source that is not Ferro's: in JNDI, or of the bean that the kit brings. */
    default String dataSource() {
        return "kit-data-source";
    }

    /** Returns the package of the kit with the persistence unit that fits. */
    default String persistence() {
        return "dev.ferro.kit.jpa.jta";
    }

    /**
     * Returns how many of the applications that have gone the container keeps in memory at the most, whatever they were made
     * of and however many there were: a fault of its own.
     */
    default int keepsOfWhatHasGone() {
        return 0;
    }

    /**
     * Deploys an application and starts it.
     *
     * @throws RefusedException if the container refuses; everything that it said is in the message
     */
    Deployed deploy(Application application) throws RefusedException;

    /**
     * Starts an application, and ends it.
     *
     * @return how long the start took, as the runtime itself tells it, without making and handing over an archive
     * @throws RefusedException as with {@link #deploy}
     */
    Duration startUp(Application application) throws RefusedException;

    /** Returns what has been logged since the container was started. */
    String log();

    /** Returns the one of this runner. */
    static Container get() {
        return FoundContainer.INSTANCE;
    }
}
