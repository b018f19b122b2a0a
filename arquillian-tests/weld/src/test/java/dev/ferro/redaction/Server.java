package dev.ferro.redaction;

/**
 * The real PostgreSQL of a campaign.
 *
 * @param address {@code host:port}
 * @param database a database there
 * @param owner who may do everything in it
 * @param password the owner's, which is looked for like any canary
 * @param nobody a port of the loopback at which nobody listens
 */
record Server(String address, String database, String owner, String password, int nobody) {

    String url() {
        return "postgresql://" + address + "/" + database;
    }
}
