/** The door as a resource of Jakarta REST, for the runtimes that have it. */
@NullMarked
package dev.ferro.kit.rest;

import org.jspecify.annotations.NullMarked;
