package dev.ferro.matrix;

import dev.ferro.Ferro;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The instances that operations are called with. One that was only refused is as it was, and serves again. */
final class Instances {

    /** How many instances from closed connections there are for detaching: more than operations that succeed. */
    private static final int STOCK = 400;

    private final Ferro ferro;
    private final Ferro foreign;
    private final Runnable rows;
    private final Map<Key, Thing> ready = new HashMap<>();
    private final Map<Key, Deque<Thing>> stale = new HashMap<>();

    /**
     * Creates it.
     *
     * @param foreign another one, with connections of the same names
     * @param rows sees to it that there is something to load
     */
    Instances(Ferro ferro, Ferro foreign, Runnable rows) {
        this.ferro = ferro;
        this.foreign = foreign;
        this.rows = rows;
    }

    /** Loads what will be stale when the connections have been closed. */
    void stockUp() {
        for (Shape shape : new Shape[] {Shape.CLASS, Shape.RECORD}) {
            for (long id : new long[] {Witness.FIRST, Witness.SECOND, Witness.ORIGINAL}) {
                stale.put(new Key(shape, Source.STALE_APP, id), load(ferro, shape, Names.APP, id, 1));
                stale.put(new Key(shape, Source.STALE_SERVICE, id), load(ferro, shape, Names.SERVICE, id, STOCK));
            }
        }
    }

    Thing get(Shape shape, Source source, long id) {
        return ready.computeIfAbsent(new Key(shape, source, id), this::make);
    }

    /** After an operation has run on it: it may have another origin now. */
    void forget(Shape shape, Source source, long id) {
        ready.remove(new Key(shape, source, id));
    }

    /** After a connection was closed. */
    void forgetLoaded() {
        ready.keySet().removeIf(key -> {
            Source loaded = key.source().held().orElse(key.source());
            return loaded == Source.SERVICE || loaded == Source.APP;
        });
    }

    private Thing make(Key key) {
        Source source = key.source();
        if (source == Source.NEW) {
            return key.shape().create(key.id(), "new");
        }
        if (source.stale()) {
            return stale.get(key).getLast();
        }
        if (source.held().isPresent()) {
            Thing loaded = make(new Key(key.shape(), source.held().get(), key.id()));
            return key.shape().holder(key.id(), "holder", loaded.held());
        }
        if (source == Source.DETACHED_STALE) {
            Deque<Thing> stock = stale.get(new Key(key.shape(), source.loaded(), key.id()));
            if (stock.size() == 1) {
                throw new IllegalStateException("the stock of stale instances is too small");
            }
            return key.shape().repository(ferro).detach(stock.removeFirst());
        }
        if (source == Source.FOREIGN) {
            return load(foreign, key.shape(), Names.SERVICE, key.id(), 1).getLast();
        }
        String connection = source.loaded().connection().orElseThrow();
        Thing loaded = load(ferro, key.shape(), connection, key.id(), 1).getLast();
        if (source.detached()) {
            return key.shape().repository(ferro).detach(loaded);
        }
        return source.copy() ? key.shape().create(key.id(), loaded.name() + " changed") : loaded;
    }

    private Deque<Thing> load(Ferro from, Shape shape, String connection, long id, int count) {
        rows.run();
        Deque<Thing> loaded = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            loaded.add(shape.repository(from).using(connection).findById(id).orElseThrow());
        }
        return loaded;
    }

    private record Key(Shape shape, Source source, long id) {}
}
