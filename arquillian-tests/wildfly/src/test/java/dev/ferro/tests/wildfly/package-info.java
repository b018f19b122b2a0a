/** WildFly as a runtime of the scenario kit. */
@NullMarked
package dev.ferro.tests.wildfly;

import org.jspecify.annotations.NullMarked;
