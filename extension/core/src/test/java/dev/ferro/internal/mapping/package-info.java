/** What the records of the mapping say, without a database. */
@NullMarked
package dev.ferro.internal.mapping;

import org.jspecify.annotations.NullMarked;
