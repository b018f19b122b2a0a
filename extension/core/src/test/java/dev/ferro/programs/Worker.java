package dev.ferro.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.RoutingException;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.programs.Model.Live;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Does single things with rows, right and wrong ones. */
class Worker extends Actor {

    Worker(World world, String name, long seed) {
        super(world, name, seed);
    }

    // ---- work

    void work() {
        switch (random.nextInt(12)) {
            case 0, 1 -> insertItem();
            case 2 -> insertNote();
            case 3 -> updateItem();
            case 4 -> updateNote();
            case 5 -> delete();
            case 6 -> insertRaw();
            case 7 -> insertByDataSource();
            case 8, 9 -> readAll();
            case 10 -> readOne();
            default -> fail();
        }
    }

    private void insertItem() {
        Live live = lives.stream()
                .filter(one -> one.origin == null && one.instance instanceof Item)
                .findFirst()
                .orElseGet(() -> {
                    String fresh = fresh();
                    return alive(new Live(new Item(fresh), "item " + fresh));
                });
        Item item = (Item) live.instance;
        String explicit = explicit();
        item.via = via(model.route(explicit, null));
        item.content = random.nextInt();
        attempt(explicit, null, () -> items(explicit).insert(item), connection -> {
            model.put(connection, live.row, item.content);
            model.saved(live, connection, true);
        });
        check(live);
    }

    private void insertNote() {
        String explicit = explicit();
        String fresh = fresh();
        Note note = new Note(fresh, via(model.route(explicit, null)), random.nextInt());
        List<Note> kept = new ArrayList<>();
        attempt(explicit, null, () -> kept.add(notes(explicit).insert(note)), connection -> {
            Live live = alive(new Live(kept.get(0), "note " + fresh));
            model.put(connection, live.row, note.content());
            model.saved(live, connection, true);
            check(live);
        });
    }

    private void updateItem() {
        Live live = any(Item.class);
        if (live == null) {
            return;
        }
        Item item = (Item) live.instance;
        String explicit = explicit();
        long before = item.content;
        item.content = random.nextInt();
        Throwable refused = attempt(
                explicit,
                live.origin,
                () -> {
                    if (random.nextBoolean()) {
                        items(explicit).update(item);
                    } else {
                        items(explicit).save(item);
                    }
                },
                connection -> {
                    model.put(connection, live.row, item.content);
                    model.saved(live, connection, true);
                });
        if (refused != null) {
            item.content = before;
        }
        check(live);
    }

    /** A changed copy goes where the original came from, or is a stranger and goes where strangers go. */
    private void updateNote() {
        Live live = any(Note.class);
        if (live == null) {
            return;
        }
        Note note = (Note) live.instance;
        Note changed = new Note(note.name(), note.via(), random.nextInt());
        attempt(
                null,
                live.origin,
                () -> notes(null).usingOriginOf(note).update(changed),
                connection -> model.put(connection, live.row, changed.content()));
        check(live);
    }

    private void delete() {
        Live live = any(random.nextBoolean() ? Item.class : Note.class);
        if (live == null) {
            return;
        }
        String explicit = explicit();
        attempt(
                explicit,
                live.origin,
                () -> {
                    if (live.instance instanceof Item item) {
                        items(explicit).delete(item);
                    } else {
                        notes(explicit).delete((Note) live.instance);
                    }
                },
                connection -> {
                    model.put(connection, live.row, null);
                    model.saved(live, connection, false);
                });
        check(live);
    }

    private void insertRaw() {
        String explicit = explicit();
        String fresh = fresh();
        String via = via(model.route(explicit, null));
        attempt(
                explicit,
                null,
                () -> sql(explicit).execute("insert into note (name, via, content) values (?, ?, 7)", fresh, via),
                connection -> model.put(connection, "note " + fresh, 7L));
    }

    private void insertByDataSource() {
        String explicit = random.nextInt(4) == 0 ? World.TWO : via(model.pinned());
        String fresh = fresh();
        attempt(
                explicit,
                null,
                () -> {
                    try (Connection connection = ferro.dataSource(explicit).getConnection();
                            PreparedStatement insert = connection.prepareStatement(
                                    "insert into note (name, via, content) values (?, ?, 8)")) {
                        insert.setString(1, fresh);
                        insert.setString(2, explicit);
                        insert.executeUpdate();
                    } catch (SQLException refused) {
                        throw refused.getCause() instanceof RuntimeException ours ? ours : refused;
                    }
                },
                connection -> model.put(connection, "note " + fresh, 8L));
    }

    // ---- reading

    /** What the model says is there is there, inside a transaction with its own changes. */
    private void readAll() {
        String explicit = explicit();
        attempt(
                explicit,
                null,
                () -> {
                    String connection = via(model.route(explicit, null));
                    long rows = sql(explicit)
                            .fetchOne(
                                    "select (select count(*) from item where name like ? and via = ?)"
                                            + " + (select count(*) from note where name like ? and via = ?) as rows",
                                    mine(),
                                    connection,
                                    mine(),
                                    connection)
                            .flatMap(row -> row.get("rows", Long.class))
                            .orElseThrow();
                    assertThat(rows).isEqualTo(model.rows(connection).size());
                },
                connection -> {});
    }

    private void readOne() {
        Live live = any(Item.class);
        if (live == null) {
            return;
        }
        Long id = ((Item) live.instance).id;
        String explicit = explicit();
        attempt(
                explicit,
                null,
                () -> {
                    List<Item> found = items(explicit).findById(id).stream().toList();
                    if (via(model.route(explicit, null)).equals(live.origin)) {
                        assertThat(found)
                                .extracting(item -> item.content)
                                .containsExactly(model.rows(live.origin).get(live.row));
                    }
                },
                connection -> {});
    }

    private void fail() {
        String explicit = explicit();
        step();
        Throwable refused = catchThrowable(() -> sql(explicit).fetchAll("select * from missing"));
        if (model.route(explicit, null) == null) {
            assertThat(refused).isInstanceOf(RoutingException.class);
        } else {
            assertThat(refused).isInstanceOf(model.failed() ? TransactionException.class : StatementException.class);
            model.fail();
        }
    }
}
