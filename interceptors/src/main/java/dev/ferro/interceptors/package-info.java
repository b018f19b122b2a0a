/**
 * Declarative transactions: {@link dev.ferro.interceptors.Transactional} and its interceptor, a page of code over the
 * transactions of core. It finds out what the annotation says, and decides nothing.
 */
@NullMarked
package dev.ferro.interceptors;

import org.jspecify.annotations.NullMarked;
