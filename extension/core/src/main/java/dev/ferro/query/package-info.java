/**
 * The vocabulary of conditions (Q2 to Q5): {@link dev.ferro.query.Attribute#attribute attributes} from method references
 * or names, {@link dev.ferro.query.Restriction restrictions} on them, {@link dev.ferro.query.Ordering orderings},
 * {@link dev.ferro.query.Assignment assignments}, and the {@link dev.ferro.query.Query} that runs them.
 *
 * <p>Everything but the query is a tree of immutable records that anybody may read: nothing in it knows a database.
 * Restrictions follow SQL's three-valued logic: a comparison with null is neither true nor false, its negation neither,
 * and a row is found only where the whole is true. A value that is null is another thing: {@code equalTo} and
 * {@code notEqualTo} with it ask for null and for what is not null (B2).
 */
@NullMarked
package dev.ferro.query;

import org.jspecify.annotations.NullMarked;
