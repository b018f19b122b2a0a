/** Repositories on both databases; {@link dev.ferro.repository.Bench} is what the other packages test on, too. */
@NullMarked
package dev.ferro.repository;

import org.jspecify.annotations.NullMarked;
