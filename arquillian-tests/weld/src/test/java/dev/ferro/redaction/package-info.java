/**
 * The proof that no secret is ever shown (R25, AE8, S4). A child JVM is fed random canaries as secrets, in every
 * position and on every way to fail; its parent then searches all that the child wrote for them, knowing nothing else.
 */
@NullMarked
package dev.ferro.redaction;

import org.jspecify.annotations.NullMarked;
