/**
 * Lets Flyway migrate the database of a connection before that is registered. {@code Migrations} is the door; the classes
 * behind it that name Flyway are loaded only where the settings ask for it.
 */
@NullMarked
package dev.ferro.internal.flyway;

import org.jspecify.annotations.NullMarked;
