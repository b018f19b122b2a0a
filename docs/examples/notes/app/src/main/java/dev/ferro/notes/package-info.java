/**
 * Notes: a REST application with two roles, {@code app} under row level security and {@code service} above it. Start
 * reading at {@link UserNotes}.
 */
@NullMarked
package dev.ferro.notes;

import org.jspecify.annotations.NullMarked;
