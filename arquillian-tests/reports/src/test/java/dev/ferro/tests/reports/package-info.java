/** What the runners of the scenario kit have written, side by side. */
@NullMarked
package dev.ferro.tests.reports;

import org.jspecify.annotations.NullMarked;
