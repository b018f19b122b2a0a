/** Stub. */
@org.jspecify.annotations.NullMarked
package dev.ferro.query;
