/** The application that every runtime runs: entities, beans, and the scenarios that run inside. */
@NullMarked
package dev.ferro.kit.app;

import org.jspecify.annotations.NullMarked;
