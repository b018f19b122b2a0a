/**
 * What differs between the databases: how a physical connection is opened and cleaned, how values are bound and read,
 * what an error means, and the words of DDL. One class per database and concern; nothing here chooses a connection.
 */
@NullMarked
package dev.ferro.internal.dialect;

import org.jspecify.annotations.NullMarked;
