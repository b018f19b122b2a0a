/**
 * MicroProfile Config to the settings of core: {@link dev.ferro.config.FerroConfig} reads them, and
 * {@link dev.ferro.config.DatabaseUrlConfigSource} lets a platform's {@code DATABASE_URL} answer for what nobody
 * configured.
 *
 * <p>Applications in a container need nothing from here; whoever builds a {@link dev.ferro.Ferro} by hand from
 * MicroProfile Config calls {@code FerroConfig.read}. No message of this package quotes a configured value,
 * but for the name of a data source.
 */
@NullMarked
package dev.ferro.config;

import org.jspecify.annotations.NullMarked;
