/** What an entity class may and may not say. */
@NullMarked
package dev.ferro.mapping;

import org.jspecify.annotations.NullMarked;
