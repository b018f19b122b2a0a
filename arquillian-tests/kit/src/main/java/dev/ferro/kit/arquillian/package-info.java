/**
 * Runtimes of the scenario kit behind Arquillian: applications as archives, deployed on the container of
 * {@code arquillian.xml}. A runner that uses it brings Arquillian.
 */
@NullMarked
package dev.ferro.kit.arquillian;

import org.jspecify.annotations.NullMarked;
