/** Rooms of the session that are easier to shake from inside. */
@NullMarked
package dev.ferro.internal.session;

import org.jspecify.annotations.NullMarked;
