/** Open Liberty as a runtime of the scenario kit. */
@NullMarked
package dev.ferro.tests.liberty;

import org.jspecify.annotations.NullMarked;
