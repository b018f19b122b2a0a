/** The unit that takes every entity that it finds, which is what not to do. */
@NullMarked
package dev.ferro.kit.jpa.local.everything;

import org.jspecify.annotations.NullMarked;
