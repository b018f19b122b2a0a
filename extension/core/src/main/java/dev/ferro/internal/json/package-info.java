/**
 * JSON: objects through Jakarta JSON Binding where an application brings it, and JSON text by itself. Knows no database.
 */
@NullMarked
package dev.ferro.internal.json;

import org.jspecify.annotations.NullMarked;
