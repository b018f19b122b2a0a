/** Relations between entities: read, followed, joined and fetched. */
@NullMarked
package dev.ferro.relation;

import org.jspecify.annotations.NullMarked;
