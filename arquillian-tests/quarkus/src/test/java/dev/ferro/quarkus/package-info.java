/** An application on Quarkus, built and started by its own test extension, on real databases. */
@NullMarked
package dev.ferro.quarkus;

import org.jspecify.annotations.NullMarked;
