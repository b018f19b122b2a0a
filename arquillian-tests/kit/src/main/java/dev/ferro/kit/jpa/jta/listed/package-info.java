/** The unit that says which classes are its own. */
@NullMarked
package dev.ferro.kit.jpa.jta.listed;

import org.jspecify.annotations.NullMarked;
