package dev.ferro.matrix;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Ferro with both connections on a database that is watched. */
final class World implements AutoCloseable {

    private final Witness witness;
    private final Default defaultConnection;
    private final Ferro ferro;
    private final Ferro foreign;
    private final Instances instances;
    private Rows rows = Rows.CHANGED;

    World(Witness witness, Default defaultConnection) {
        this.witness = witness;
        this.defaultConnection = defaultConnection;
        this.ferro = both();
        this.foreign = both();
        this.instances = new Instances(ferro, foreign, () -> bring(Rows.KNOWN));
        instances.stockUp();
        renew(Names.SERVICE);
        renew(Names.APP);
        // So that no later operation logs in, which the log would show.
        for (String name : List.of(Names.SERVICE, Names.APP)) {
            ferro.sql().using(name).fetchOne("select 1 as one");
        }
    }

    private Ferro both() {
        return Ferro.builder()
                .connection(settings(Names.SERVICE))
                .connection(settings(Names.APP))
                .entities(Created.class)
                .build();
    }

    private ConnectionSettings settings(String name) {
        return witness.settings(name)
                .defaultConnection(
                        defaultConnection.connection().filter(name::equals).isPresent())
                .build();
    }

    Ferro ferro() {
        return ferro;
    }

    /** Another one, with connections of the same names on the same database. */
    Ferro foreign() {
        return foreign;
    }

    Witness witness() {
        return witness;
    }

    /** Closes a connection and registers another one under its name. */
    void renew(String name) {
        ferro.connections().close(name);
        ferro.connections().register(settings(name));
        instances.forgetLoaded();
    }

    /** Makes everything ready that a cell needs. */
    Call prepare(Combination cell) {
        Optional<Thing> original =
                cell.original().map(source -> instances.get(cell.shape().other(), source, Witness.ORIGINAL));
        List<Thing> given = new ArrayList<>();
        for (int i = 0; i < cell.instances().size(); i++) {
            given.add(instances.get(cell.shape(), cell.instances().get(i), Witness.FIRST + i));
        }
        bring(cell.operation().needsRoom() ? Rows.WITH_ROOM : Rows.KNOWN);
        return new Call(ferro, cell, original, given);
    }

    /** After a cell that was not refused. */
    void changedBy(Combination cell) {
        if (cell.operation().writes()) {
            rows = Rows.CHANGED;
        }
        for (int i = 0; i < cell.instances().size(); i++) {
            instances.forget(cell.shape(), cell.instances().get(i), Witness.FIRST + i);
        }
    }

    private void bring(Rows wanted) {
        if (rows == wanted) {
            return;
        }
        witness.reset();
        if (wanted == Rows.WITH_ROOM) {
            witness.makeRoom();
        }
        rows = wanted;
    }

    /** What is left on the thread or in use, of which there must be nothing. */
    List<String> residue() {
        List<String> residue = new ArrayList<>();
        for (Ferro one : List.of(ferro, foreign)) {
            one.transactions().current().ifPresent(left -> residue.add("a transaction on " + left.connection()));
            one.sessions().current().ifPresent(left -> residue.add("a session on " + left.connection()));
            for (String name : one.connections().names()) {
                int active = one.connections().metrics(name).active();
                if (active != 0) {
                    residue.add(active + " physical connections of " + name);
                }
            }
        }
        return residue;
    }

    @Override
    public void close() {
        foreign.close();
        ferro.close();
    }

    /** What is in the tables. */
    private enum Rows {
        KNOWN,
        WITH_ROOM,
        CHANGED
    }
}
