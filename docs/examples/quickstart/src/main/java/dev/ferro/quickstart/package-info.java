/**
 * The quickstart: two connections to one database, {@code service} that writes and {@code app} that may only read. Start
 * reading at {@link Main}, then {@link Tour}.
 */
@NullMarked
package dev.ferro.quickstart;

import org.jspecify.annotations.NullMarked;
