/** The scenarios of the kit that run inside of an application, where Quarkus' own test extension builds and starts it. */
@NullMarked
package dev.ferro.quarkus;

import org.jspecify.annotations.NullMarked;
