/** An application that mistakes one {@code @Transactional} for the other. */
@NullMarked
package dev.ferro.kit.warned;

import org.jspecify.annotations.NullMarked;
