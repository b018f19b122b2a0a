package dev.ferro.internal.query;

import dev.ferro.query.Fetch;
import dev.ferro.query.Ordering;
import dev.ferro.query.Restriction;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entities in which order. Immutable.
 *
 * @param restriction on them
 * @param orderings of them
 * @param limit how many, {@link #ALL} for all
 * @param offset how many are left out before them
 * @param fetches paths of relations to fetch with them
 * @param <T> the entity class
 */
record QueryShape<T>(
        Restriction<T> restriction, List<Ordering<T>> orderings, long limit, long offset, List<String> fetches) {

    static final long ALL = Long.MAX_VALUE;

    QueryShape {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset cannot be negative");
        }
        orderings = List.copyOf(orderings);
        fetches = List.copyOf(fetches);
    }

    static <T> QueryShape<T> everything() {
        return new QueryShape<>(Restriction.unrestricted(), List.of(), ALL, 0, List.of());
    }

    QueryShape<T> where(Restriction<T> other) {
        return new QueryShape<>(restriction.and(other), orderings, limit, offset, fetches);
    }

    QueryShape<T> orderBy(List<Ordering<T>> others) {
        List<Ordering<T>> all = new ArrayList<>(orderings);
        all.addAll(others);
        return new QueryShape<>(restriction, all, limit, offset, fetches);
    }

    QueryShape<T> orderedBy(List<Ordering<T>> others) {
        return new QueryShape<>(restriction, others, limit, offset, fetches);
    }

    QueryShape<T> limit(long most) {
        return new QueryShape<>(restriction, orderings, most, offset, fetches);
    }

    QueryShape<T> atMost(long most) {
        return limit(Math.min(most, limit));
    }

    QueryShape<T> offset(long skipped) {
        return new QueryShape<>(restriction, orderings, limit, skipped, fetches);
    }

    QueryShape<T> fetch(List<? extends Fetch<T, ?>> others) {
        List<String> all = new ArrayList<>(fetches);
        others.forEach(fetch -> all.add(fetch.path()));
        return new QueryShape<>(restriction, orderings, limit, offset, all);
    }

    boolean isCut() {
        return limit != ALL || offset > 0;
    }
}
