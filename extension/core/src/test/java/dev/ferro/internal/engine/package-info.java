/** What the engine does when the system has nothing left. */
@NullMarked
package dev.ferro.internal.engine;

import org.jspecify.annotations.NullMarked;
