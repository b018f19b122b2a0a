/** Applications in Weld SE on real databases. Each test declares the beans it is about. */
@NullMarked
package dev.ferro.cdi;

import org.jspecify.annotations.NullMarked;
