/** Every message of the engine, with its id; and what is kept of an error of a driver. */
@NullMarked
package dev.ferro.internal.errors;

import org.jspecify.annotations.NullMarked;
