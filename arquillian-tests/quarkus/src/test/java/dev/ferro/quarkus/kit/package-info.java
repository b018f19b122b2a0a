/** Quarkus as a runtime of the scenario kit: built as an application is, and started by {@code java -jar}. */
@NullMarked
package dev.ferro.quarkus.kit;

import org.jspecify.annotations.NullMarked;
