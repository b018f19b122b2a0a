/**
 * Real databases for tests: fresh SQLite files, and fresh databases on one real PostgreSQL per JVM. For the tests of
 * every module; knows none of them, and nothing that is delivered may use it.
 */
@NullMarked
package dev.ferro.testing.databases;

import org.jspecify.annotations.NullMarked;
