/** What makes settings valid, and how a database URL is read. Used by the public settings types only. */
@NullMarked
package dev.ferro.internal.settings;

import org.jspecify.annotations.NullMarked;
