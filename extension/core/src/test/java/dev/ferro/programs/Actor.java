package dev.ferro.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Ferro;
import dev.ferro.MissingEntityException;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.Sql;
import dev.ferro.TransactionException;
import dev.ferro.programs.Model.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Compares each thing that is done with what the model expects of it. */
class Actor {

    final World world;
    final Ferro ferro;
    final Random random;
    final Model model = new Model();
    private final String name;
    final List<Live> lives = new ArrayList<>();
    private int steps;
    private int names;

    Actor(World world, String name, long seed) {
        this.world = world;
        this.ferro = world.ferro();
        this.name = name;
        this.random = new Random(seed);
    }

    Model model() {
        return model;
    }

    int steps() {
        return steps;
    }

    void step() {
        steps++;
    }

    String fresh() {
        return name + "-" + names++;
    }

    /** Finds the names of this program's rows. */
    String mine() {
        return name + "-%";
    }

    /** Mostly the right one, sometimes another one, seldom one that does not exist. */
    @Nullable
    String explicit() {
        int dice = random.nextInt(20);
        if (dice < 11) {
            return null;
        }
        String pinned = model.pinned();
        if (dice < 15 && pinned != null) {
            return pinned;
        }
        return dice == 19 ? "nobody" : random.nextBoolean() ? World.ONE : World.TWO;
    }

    // ---- comparing

    @Nullable
    Throwable attempt(
            @Nullable String explicit, @Nullable String origin, ThrowingCallable call, Consumer<String> effect) {
        step();
        Throwable refused = catchThrowable(call);
        String connection = model.route(explicit, origin);
        if (refused instanceof AssertionError || refused instanceof MissingEntityException) {
            throw new AssertionError("unexpected", refused);
        }
        if (connection == null) {
            assertThat(refused).isInstanceOf(RoutingException.class);
        } else if (model.failed()) {
            assertThat(refused).isInstanceOf(TransactionException.class);
        } else {
            assertThat(refused).isNull();
            effect.accept(connection);
        }
        return refused;
    }

    /** R14c and R19b: the key and the origin are there as long as the row is. */
    void check(Live live) {
        if (live.instance instanceof Item item) {
            assertThat(items(null).originOf(item)).isEqualTo(Optional.ofNullable(live.origin));
            assertThat(item.id == null).as("key unset").isEqualTo(live.origin == null);
        } else {
            assertThat(notes(null).originOf((Note) live.instance)).isEqualTo(Optional.ofNullable(live.origin));
        }
    }

    Live alive(Live live) {
        lives.add(live);
        return live;
    }

    @Nullable
    Live any(Class<?> type) {
        List<Live> candidates = lives.stream()
                .filter(live -> live.stored && type.isInstance(live.instance))
                .toList();
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    static String via(@Nullable String connection) {
        return connection == null ? World.ONE : connection;
    }

    Repository<Item> items(@Nullable String explicit) {
        Repository<Item> items = ferro.repository(Item.class);
        return explicit == null ? items : items.using(explicit);
    }

    Repository<Note> notes(@Nullable String explicit) {
        Repository<Note> notes = ferro.repository(Note.class);
        return explicit == null ? notes : notes.using(explicit);
    }

    Sql sql(@Nullable String explicit) {
        return explicit == null ? ferro.sql() : ferro.sql().using(explicit);
    }
}
