package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.mapping.MappedAttribute;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attributes of embeddables are read and written through their owner. */
@Tag("Q1")
class AccessTest {

    @Embeddable
    record Point(int x, Integer y) {}

    @Embeddable
    static class Box {
        Point corner;
        String label;
    }

    @Embeddable
    record Frame(Point point, String colour) {}

    @Entity
    static class Drawing {
        @Id
        int id;

        Box box;

        @AttributeOverride(name = "point.x", column = @Column(name = "frame_x"))
        @AttributeOverride(name = "point.y", column = @Column(name = "frame_y"))
        Frame frame;
    }

    @Embeddable
    record Key(int one, String two) {}

    @Entity
    record ByKey(@EmbeddedId Key key) {}

    record PartsKey(Integer one, String two) {}

    @Entity
    @IdClass(PartsKey.class)
    record ByParts(@Id String two, String text, @Id Integer one) {}

    private final EntityModel<Drawing> model = new EntityModels().get(Drawing.class);
    private final Drawing drawing = new Drawing();

    private MappedAttribute attribute(String name) {
        return model.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void attributes_areFlattened() {
        assertThat(model.attributes())
                .extracting(MappedAttribute::name)
                .containsExactly(
                        "id",
                        "box.corner.x",
                        "box.corner.y",
                        "box.label",
                        "frame.point.x",
                        "frame.point.y",
                        "frame.colour");
    }

    @Test
    void nullOnTheWay_readsAsNull() {
        assertThat(attribute("box.corner.x").access().get(drawing)).isNull();
        drawing.box = new Box();
        assertThat(attribute("box.corner.x").access().get(drawing)).isNull();
        drawing.box.corner = new Point(3, null);
        assertThat(attribute("box.corner.x").access().get(drawing)).isEqualTo(3);
    }

    @Test
    void class_isChangedAndCreatedWhereMissing() {
        attribute("box.label").access().set(drawing, "a");
        Box box = drawing.box;
        attribute("box.corner.y").access().set(drawing, 5);

        assertThat(drawing.box).isSameAs(box);
        assertThat(box.label).isEqualTo("a");
        assertThat(box.corner).isEqualTo(new Point(0, 5));
    }

    @Test
    void record_isReplaced() {
        drawing.frame = new Frame(new Point(1, 2), "red");
        attribute("frame.point.y").access().set(drawing, 3);
        attribute("frame.colour").access().set(drawing, null);

        assertThat(drawing.frame).isEqualTo(new Frame(new Point(1, 3), null));
    }

    @Test
    void null_createsNothing() {
        attribute("frame.colour").access().set(drawing, null);
        attribute("box.corner.y").access().set(drawing, null);

        assertThat(drawing.frame).isNull();
        assertThat(drawing.box).isNull();
    }

    @Test
    void embeddedKey_isReadFromTheInstance_andTakenApart() {
        EntityModel<ByKey> byKey = new EntityModels().get(ByKey.class);
        Key key = new Key(1, "a");

        assertThat(byKey.key(new ByKey(key))).isEqualTo(key);
        assertThat(byKey.key(new ByKey(null))).isNull();
        assertThat(byKey.key().split(key)).containsExactly(1, "a");
        assertThat(byKey.identityOf(new ByKey(key))).isEqualTo(byKey.identityOf(new ByKey(new Key(1, "a"))));
        assertThat(byKey.identityOf(new ByKey(new Key(1, null)))).isNull();
    }

    @Test
    void keyOfParts_isPutTogether_inTheOrderOfTheEntity() {
        EntityModel<ByParts> byParts = new EntityModels().get(ByParts.class);

        assertThat(byParts.key(new ByParts("a", "x", 1))).isEqualTo(new PartsKey(1, "a"));
        assertThat(byParts.key(new ByParts("a", "x", null))).isNull();
        assertThat(byParts.key().split(new PartsKey(1, "a"))).containsExactly("a", 1);
        assertThat(byParts.ids()).extracting(MappedAttribute::name).containsExactly("two", "one");
    }
}
