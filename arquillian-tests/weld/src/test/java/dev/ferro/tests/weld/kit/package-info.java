/** Weld SE as a runtime of the scenario kit. */
@NullMarked
package dev.ferro.tests.weld.kit;

import org.jspecify.annotations.NullMarked;
