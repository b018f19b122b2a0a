/** The page of the notes in a browser. */
@NullMarked
package dev.ferro.notes.browser;

import org.jspecify.annotations.NullMarked;
