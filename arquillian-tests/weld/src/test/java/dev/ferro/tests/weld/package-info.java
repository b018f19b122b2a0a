/** One small application on Weld SE and on embedded Weld: a user-facing part, and a pipeline with more rights. */
@NullMarked
package dev.ferro.tests.weld;

import org.jspecify.annotations.NullMarked;
