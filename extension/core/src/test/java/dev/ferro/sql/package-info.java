/** Raw SQL on both databases. */
@NullMarked
package dev.ferro.sql;

import org.jspecify.annotations.NullMarked;
