/** Proofs that settings and URLs are read as written, or refused before anything is built from them. */
@NullMarked
package dev.ferro.settings;

import org.jspecify.annotations.NullMarked;
