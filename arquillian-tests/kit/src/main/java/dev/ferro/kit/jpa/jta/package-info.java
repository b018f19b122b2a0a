/** A persistence unit of a container, in transactions of Jakarta Transactions. */
@NullMarked
package dev.ferro.kit.jpa.jta;

import org.jspecify.annotations.NullMarked;
