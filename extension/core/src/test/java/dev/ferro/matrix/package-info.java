/**
 * The matrix: every combination of explicit choice, ambient session or transaction, origin and operation, on both
 * databases. What has to happen is written down here from the requirements; what did happen, the database tells.
 */
@NullMarked
package dev.ferro.matrix;

import org.jspecify.annotations.NullMarked;
