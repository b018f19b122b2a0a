/** Proofs that foreign text is cut, masked, compared and shown as the databases and our readers need it. */
@NullMarked
package dev.ferro.internal.text;

import org.jspecify.annotations.NullMarked;
