/** Ferro beside a persistence unit of Hibernate ORM, in one application and on one database. */
@NullMarked
package dev.ferro.tests.jpa;

import org.jspecify.annotations.NullMarked;
