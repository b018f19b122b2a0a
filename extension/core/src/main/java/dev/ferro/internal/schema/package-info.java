/** Creates tables on one connection. */
@NullMarked
package dev.ferro.internal.schema;

import org.jspecify.annotations.NullMarked;
