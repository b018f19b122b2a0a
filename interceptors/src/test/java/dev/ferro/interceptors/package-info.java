/** What the annotation says, and where. What it does is shown in a container, by the tests of the extension. */
@NullMarked
package dev.ferro.interceptors;

import org.jspecify.annotations.NullMarked;
