/**
 * Ferro in a CDI container. An application finds {@link dev.ferro.cdi.Using} here and needs nothing else: whatever it
 * injects comes from the rooms of core.
 */
@NullMarked
package dev.ferro.cdi;

import org.jspecify.annotations.NullMarked;
