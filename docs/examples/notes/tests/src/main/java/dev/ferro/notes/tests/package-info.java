/** The notes over HTTP. Start reading at {@link NotesHttpTest}. */
@NullMarked
package dev.ferro.notes.tests;

import org.jspecify.annotations.NullMarked;
