/** Repositories: each operation asks the resolver first, then runs on the connection it chose. */
@NullMarked
package dev.ferro.internal.repository;

import org.jspecify.annotations.NullMarked;
