/** Migrations by Flyway at the registration of a connection, on its database and on no other. */
@NullMarked
package dev.ferro.flyway;

import org.jspecify.annotations.NullMarked;
