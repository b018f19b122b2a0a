/** The faces of transactions and sessions: each block is routed first, then begun, run and ended. */
@NullMarked
package dev.ferro.internal.transaction;

import org.jspecify.annotations.NullMarked;
