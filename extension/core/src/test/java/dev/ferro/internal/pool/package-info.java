/** What pools do in cases that no application can bring about. */
@NullMarked
package dev.ferro.internal.pool;

import org.jspecify.annotations.NullMarked;
