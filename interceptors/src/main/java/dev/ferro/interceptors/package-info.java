/**
 * Declarative transactions: {@code @Transactional} and its interceptor, a page of code over the transactions of core. They
 * come with core's transactions; until then this module only keeps their place.
 */
@NullMarked
package dev.ferro.interceptors;

import org.jspecify.annotations.NullMarked;
