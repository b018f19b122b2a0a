package dev.ferro.internal.session;

/** What may hold other entities that were fetched into it. */
public interface Fetching {

    /** Holds nothing any more: the next who asks is told what the database says then. */
    void forgetFetched();
}
