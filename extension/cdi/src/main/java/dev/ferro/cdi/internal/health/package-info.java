/**
 * The readiness check for MicroProfile Health. Nobody outside uses this package, and beans.xml keeps containers from looking
 * into it, because its API may be absent; only {@link dev.ferro.cdi.internal.health.HealthExtension} can be loaded without.
 */
@NullMarked
package dev.ferro.cdi.internal.health;

import org.jspecify.annotations.NullMarked;
