/**
 * The build compatible extension and what it registers; wiring only. Nobody outside uses this package: its types are
 * public where a container must see them. Nothing but CDI Lite and MicroProfile Config is used, so that the same jar runs
 * on Weld, WildFly, Open Liberty and Quarkus.
 *
 * <p>At deployment (on Quarkus: at build time) {@link dev.ferro.cdi.internal.FerroExtension} reads names and keys, never a
 * URL or a password. At start {@link dev.ferro.cdi.internal.FerroLifecycle} reads everything and builds the one
 * {@link dev.ferro.Ferro}.
 */
@NullMarked
package dev.ferro.cdi.internal;

import org.jspecify.annotations.NullMarked;
