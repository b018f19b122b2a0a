/** The entities of the persistence unit. Ferro is asked for one of them, {@link Customer}, as well. */
@NullMarked
package dev.ferro.kit.jpa.theirs;

import org.jspecify.annotations.NullMarked;
