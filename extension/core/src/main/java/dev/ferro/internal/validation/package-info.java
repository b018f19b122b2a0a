/** Finds Jakarta Validation where it is present; without it nothing here is loaded that would need it. */
@NullMarked
package dev.ferro.internal.validation;

import org.jspecify.annotations.NullMarked;
