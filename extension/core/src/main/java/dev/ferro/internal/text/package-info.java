/**
 * Reads text that others wrote, without understanding more of it than it must: SQL is cut into statements and made
 * safe to show, names are compared and quoted for messages.
 *
 * <p>Nothing here throws on any input, recurses, or takes more than linear time; nothing here knows connections,
 * drivers or entities. For the rest of the engine only; applications use the packages that are not internal.
 */
@NullMarked
package dev.ferro.internal.text;

import org.jspecify.annotations.NullMarked;
