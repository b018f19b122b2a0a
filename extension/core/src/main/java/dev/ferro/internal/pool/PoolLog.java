package dev.ferro.internal.pool;

import org.jboss.logging.Logger;

/** Where pools report what no caller is there to be told. */
final class PoolLog {

    static final Logger LOG = Logger.getLogger("dev.ferro.pool");

    private PoolLog() {}
}
