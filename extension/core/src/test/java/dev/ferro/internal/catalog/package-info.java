/** What the databases tell of themselves, read from tables that were made by hand. */
@NullMarked
package dev.ferro.internal.catalog;

import org.jspecify.annotations.NullMarked;
