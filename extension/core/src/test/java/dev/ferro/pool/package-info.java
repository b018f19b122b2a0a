/** Proofs that pools keep their size and their time, and that nothing borrowed comes back dirty. */
@NullMarked
package dev.ferro.pool;

import org.jspecify.annotations.NullMarked;
