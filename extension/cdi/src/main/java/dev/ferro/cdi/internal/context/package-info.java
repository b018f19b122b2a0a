/**
 * Takes part in MicroProfile Context Propagation where a runtime has it; nobody else refers to this package, and without
 * that API on the class path none of it is loaded.
 */
@NullMarked
package dev.ferro.cdi.internal.context;

import org.jspecify.annotations.NullMarked;
