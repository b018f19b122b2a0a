package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.CheckException;
import dev.ferro.ConstraintError;
import dev.ferro.DuplicateEntityException;
import dev.ferro.Elements;
import dev.ferro.ForeignKeyException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each constraint that the mapping names, or that is named for it, leads back to the attributes that it is about. */
@Tag("S4")
class ConstraintNamesTest {

    enum Mood {
        HAPPY,
        SAD
    }

    @Entity
    record Target(@Id long id) {}

    @Entity
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_pair",
                            columnNames = {"left_side", "right_side"}),
            indexes = {
                @Index(name = "one_code", columnList = "code", unique = true),
                @Index(columnList = "seat, hall", unique = true)
            })
    record Named(
            @Id long id,
            @Column(name = "left_side") int left,
            @Column(name = "right_side") int right,
            String code,
            String hall,
            int seat,

            @Enumerated(EnumType.STRING) Mood mood,

            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "to_target")) @Nullable
            Ref<Target> target,

            @ManyToOne @Nullable Ref<Target> other) {

        static Named of(long id) {
            return new Named(id, (int) id, (int) id, "c" + id, "h", (int) id, Mood.HAPPY, null, null);
        }

        Named pair(int side) {
            return new Named(id, side, side, code, hall, seat, mood, null, null);
        }

        Named code(String other) {
            return new Named(id, left, right, other, hall, seat, mood, null, null);
        }

        Named seat(int other) {
            return new Named(id, left, right, code, hall, other, mood, null, null);
        }

        Named to(long first) {
            return new Named(id, left, right, code, hall, seat, mood, Ref.to(Target.class, first), null);
        }

        Named toOther(long second) {
            return new Named(id, left, right, code, hall, seat, mood, null, Ref.to(Target.class, second));
        }
    }

    /** Nothing of what is named for it fits into 63 bytes. */
    @Entity
    @Table(name = "a_table_with_a_name_that_leaves_no_room_for_anything_behind_it")
    record Long1(
            @Id @Column(name = "a_key_with_a_name_that_is_rather_long_too")
            long id,

            @Column(name = "a_column_with_a_name_that_leaves_no_room_for_anything", unique = true)
            String first,

            @Column(name = "a_column_with_a_name_that_leaves_no_room_for_anything_else", unique = true)
            String second,

            @Enumerated(EnumType.STRING) @Column(name = "a_column_for_a_mood_with_a_name_that_leaves_no_room")
            Mood mood,

            @ManyToOne @Nullable Ref<Target> anAttributeThatRefersToATargetByALongName) {

        static Long1 of(long id, String first, String second) {
            return new Long1(id, first, second, Mood.SAD, null);
        }

        Long1 to(long target) {
            return new Long1(id, first, second, mood, Ref.to(Target.class, target));
        }
    }

    /** Two constraints would get one name, so that each gets some letters of its own. */
    @Entity
    @Table(
            name = "clash",
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"a", "b_c"}),
                @UniqueConstraint(columnNames = {"a_b", "c"})
            })
    record Clash(
            @Id long id,
            String a,
            @Column(name = "b_c") String bc,
            @Column(name = "a_b") String ab,
            String c) {}

    @Entity
    @Table(name = "\"dotted.table, x\"")
    record Dotted(
            @Id long id,
            @Column(name = "\"a.b\"", unique = true) String dotted,
            @Column(name = "\"b\"") String b,

            @Column(name = "\"c, d\"", unique = true) String comma) {}

    @Entity
    record Group(
            @Id long id,

            @ManyToMany @JoinTable(name = "membership", inverseForeignKey = @ForeignKey(name = "to_member"))
            Relation<Target> members,

            @ManyToMany Relation<Target> others,

            @ElementCollection @Enumerated(EnumType.STRING) Elements<Mood> moods) {

        Group(long id) {
            this(id, Relation.none(), Relation.none(), Elements.none());
        }
    }

    /** The table that joins the members of a group, as an entity of its own. */
    @Entity
    record Membership(
            @Id long id,
            @Column(name = "group_id") long group,
            @Column(name = "members_id") long member) {}

    private @Nullable Bench bench;

    private <T> Repository<T> on(DatabaseKind kind, Class<T> entity, Class<?>... others) {
        Class<?>[] all = new Class<?>[others.length + 1];
        all[0] = entity;
        System.arraycopy(others, 0, all, 1, others.length);
        bench = Bench.of(kind, all);
        return bench.repository(entity);
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
    }

    private static ConstraintError violated(Class<?> type, Runnable operation) {
        Throwable failed = catchThrowable(operation::run);
        assertThat(failed).isInstanceOf(type).isInstanceOf(ConstraintError.class);
        return (ConstraintError) failed;
    }

    /** SQLite does not say which foreign key it was. */
    private static String[] known(DatabaseKind kind, String attribute) {
        return kind == DatabaseKind.SQLITE ? new String[0] : new String[] {attribute};
    }

    private static void isCalled(ConstraintError error, DatabaseKind kind, String name) {
        if (kind == DatabaseKind.POSTGRESQL) {
            assertThat(error.constraint()).contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uniqueConstraintsAndIndexes_thatTheMappingNames_areKnown(DatabaseKind kind) {
        Repository<Named> named = on(kind, Named.class, Target.class);
        named.insert(Named.of(1));

        ConstraintError pair = violated(
                DuplicateEntityException.class, () -> named.insert(Named.of(2).pair(1)));
        ConstraintError code = violated(
                DuplicateEntityException.class, () -> named.insert(Named.of(2).code("c1")));
        ConstraintError seat = violated(
                DuplicateEntityException.class, () -> named.insert(Named.of(2).seat(1)));

        assertThat(pair.attributes()).containsExactly("left", "right");
        assertThat(code.attributes()).containsExactly("code");
        assertThat(seat.attributes()).containsExactly("seat", "hall");
        isCalled(pair, kind, "one_pair");
        isCalled(code, kind, "one_code");
        isCalled(seat, kind, "named_seat_hall_key");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void foreignKeys_namedAndNot_areKnown(DatabaseKind kind) {
        Repository<Named> named = on(kind, Named.class, Target.class);

        ConstraintError target = violated(
                ForeignKeyException.class, () -> named.insert(Named.of(1).to(4711)));
        ConstraintError other = violated(
                ForeignKeyException.class, () -> named.insert(Named.of(1).toOther(4711)));

        assertThat(target.attributes()).containsExactly(known(kind, "target"));
        assertThat(other.attributes()).containsExactly(known(kind, "other"));
        isCalled(target, kind, "to_target");
        isCalled(other, kind, "named_other_id_fkey");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void uniquesAndKey_underNamesThatAreCut_areKnown(DatabaseKind kind) {
        Repository<Long1> long1 = on(kind, Long1.class, Target.class);
        long1.insert(Long1.of(1, "a", "a"));

        ConstraintError key = violated(DuplicateEntityException.class, () -> long1.insert(Long1.of(1, "b", "b")));
        ConstraintError first = violated(DuplicateEntityException.class, () -> long1.insert(Long1.of(2, "a", "b")));
        ConstraintError second = violated(DuplicateEntityException.class, () -> long1.insert(Long1.of(2, "b", "a")));

        assertThat(key.attributes()).containsExactly("id");
        assertThat(first.attributes()).containsExactly("first");
        assertThat(second.attributes()).containsExactly("second");
        assertThat(first.constraint()).isNotEqualTo(second.constraint());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void foreignKey_underANameThatIsCut_isKnown(DatabaseKind kind) {
        Repository<Long1> long1 = on(kind, Long1.class, Target.class);
        long1.insert(Long1.of(1, "a", "a"));

        ConstraintError foreignKey = violated(
                ForeignKeyException.class,
                () -> long1.insert(Long1.of(2, "b", "b").to(4711)));

        assertThat(foreignKey.attributes()).containsExactly(known(kind, "anAttributeThatRefersToATargetByALongName"));
    }

    /** What a schema of an older version of the program allows. */
    enum Older {
        HAPPY
    }

    @Entity(name = "Moody")
    @Table(name = "a_table_with_a_name_that_leaves_no_room_for_anything_behind_it")
    record MoodyBefore(
            @Id long id,

            @Enumerated(EnumType.STRING) @Column(name = "a_column_for_a_mood_with_a_name_that_leaves_no_room")
            Older mood) {}

    @Entity(name = "Moody")
    @Table(name = "a_table_with_a_name_that_leaves_no_room_for_anything_behind_it")
    record Moody(
            @Id long id,

            @Enumerated(EnumType.STRING) @Column(name = "a_column_for_a_mood_with_a_name_that_leaves_no_room")
            Mood mood) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void checkOfAnEnum_underANameThatIsCut_isKnown(DatabaseKind kind) {
        on(kind, MoodyBefore.class);

        ConstraintError check = violated(
                CheckException.class, () -> bench.repository(Moody.class).insert(new Moody(1, Mood.SAD)));

        assertThat(check.attributes()).containsExactly("mood");
        assertThat(check.constraint().orElseThrow()).hasSize(63);
    }

    @Entity(name = "Odd")
    @Table(name = "\"Größe-Tab\"")
    record OddBefore(
            @Id long id,

            @Enumerated(EnumType.STRING) @Column(name = "\"Laune\"")
            Older mood) {}

    @Entity(name = "Odd")
    @Table(name = "\"Größe-Tab\"")
    record Odd(
            @Id long id,

            @Enumerated(EnumType.STRING) @Column(name = "\"Laune\"")
            Mood mood) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void checkOfAnEnum_underAnOddName_isKnown(DatabaseKind kind) {
        on(kind, OddBefore.class);

        ConstraintError check =
                violated(CheckException.class, () -> bench.repository(Odd.class).insert(new Odd(1, Mood.SAD)));

        assertThat(check.attributes()).containsExactly("mood");
        assertThat(check.constraint()).contains("Größe-Tab_Laune_check");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void constraints_whosePlainNamesAreTheSame_areToldApart(DatabaseKind kind) {
        Repository<Clash> clash = on(kind, Clash.class);
        clash.insert(new Clash(1, "1", "1", "1", "1"));

        ConstraintError first =
                violated(DuplicateEntityException.class, () -> clash.insert(new Clash(2, "1", "1", "2", "2")));
        ConstraintError second =
                violated(DuplicateEntityException.class, () -> clash.insert(new Clash(2, "2", "2", "1", "1")));

        assertThat(first.attributes()).containsExactly("a", "bc");
        assertThat(second.attributes()).containsExactly("ab", "c");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void namesWithDotsAndCommas_misleadNobody(DatabaseKind kind) {
        Repository<Dotted> dotted = on(kind, Dotted.class);
        dotted.insert(new Dotted(1, "x", "x", "x"));

        assertThat(violated(DuplicateEntityException.class, () -> dotted.insert(new Dotted(2, "x", "y", "y")))
                        .attributes())
                .containsExactly("dotted");
        assertThat(violated(DuplicateEntityException.class, () -> dotted.insert(new Dotted(2, "y", "y", "x")))
                        .attributes())
                .containsExactly("comma");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void relation_toATargetThatIsNotThere_isAForeignKeyOfTheRelation(DatabaseKind kind) {
        Repository<Group> groups = on(kind, Group.class, Target.class);
        Group group = groups.insert(new Group(1));

        ConstraintError named =
                violated(ForeignKeyException.class, () -> group.members().add(new Target(4711)));
        ConstraintError unnamed =
                violated(ForeignKeyException.class, () -> group.others().add(new Target(4711)));

        assertThat(named.attributes()).containsExactly("members");
        assertThat(unnamed.attributes()).containsExactly("others");
        assertThat(((Throwable) named).getMessage()).contains("Group.members").doesNotContain("4711");
        isCalled(named, kind, "to_member");
        isCalled(unnamed, kind, "group_target_others_id_fkey");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void pair_ofAJoinTableThatIsAnEntityToo_isUnique(DatabaseKind kind) {
        Repository<Group> groups = on(kind, Group.class, Target.class, Membership.class);
        groups.insert(new Group(1));
        bench.repository(Target.class).insert(new Target(2));
        Repository<Membership> memberships = bench.repository(Membership.class);
        memberships.insert(new Membership(1, 1, 2));

        ConstraintError pair =
                violated(DuplicateEntityException.class, () -> memberships.insert(new Membership(2, 1, 2)));

        assertThat(pair.attributes()).containsExactly("group", "member");
    }
}
