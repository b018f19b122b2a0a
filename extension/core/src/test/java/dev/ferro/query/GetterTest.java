package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of accessor compiles to the right kind of attribute, and is resolved to its name. */
@Tag("Q2")
class GetterTest {

    enum Colour {
        RED
    }

    record Address(String city, int number) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Everything(
            long id,
            int count,
            Integer boxed,
            boolean active,
            double price,
            BigDecimal decimal,
            String name,
            Instant instant,
            LocalDate date,
            UUID uuid,
            Colour colour,
            byte[] bytes,
            Address address,
            Ref<Everything> parent) {}

    @MappedSuperclass
    static class Base {
        private Long id = 1L;

        public Long getId() {
            return id;
        }
    }

    static class Bean extends Base {
        private String name = "";
        private boolean active;
        private boolean isOdd;
        private String URL = "";
        private int age;

        public String getName() {
            return name;
        }

        public boolean isActive() {
            return active;
        }

        public boolean isOdd() {
            return isOdd;
        }

        public String getURL() {
            return URL;
        }

        public int age() {
            return age;
        }

        public String shout() {
            return name;
        }

        public static String constant(Bean bean) {
            return bean.name;
        }
    }

    @Test
    void recordAccessors_compileToTheirKinds() {
        NumericAttribute<Everything, Long> id = attribute(Everything::id);
        NumericAttribute<Everything, Integer> count = attribute(Everything::count);
        NumericAttribute<Everything, Integer> boxed = attribute(Everything::boxed);
        ComparableAttribute<Everything, Boolean> active = attribute(Everything::active);
        NumericAttribute<Everything, Double> price = attribute(Everything::price);
        NumericAttribute<Everything, BigDecimal> decimal = attribute(Everything::decimal);
        TextAttribute<Everything> name = attribute(Everything::name);

        assertThat(new Attribute<?, ?>[] {id, count, boxed, active, price, decimal, name})
                .extracting(Attribute::path)
                .containsExactly("id", "count", "boxed", "active", "price", "decimal", "name");
    }

    @Test
    void otherRecordAccessors_compileToTheirKinds() {
        ComparableAttribute<Everything, Instant> instant = attribute(Everything::instant);
        ComparableAttribute<Everything, LocalDate> date = attribute(Everything::date);
        ComparableAttribute<Everything, UUID> uuid = attribute(Everything::uuid);
        ComparableAttribute<Everything, Colour> colour = attribute(Everything::colour);
        ObjectAttribute<Everything, byte[]> bytes = attribute(Everything::bytes);
        ObjectAttribute<Everything, Address> address = attribute(Everything::address);
        ReferenceAttribute<Everything, Everything> parent = attribute(Everything::parent);

        assertThat(new Attribute<?, ?>[] {instant, date, uuid, colour, bytes, address, parent})
                .extracting(Attribute::path)
                .containsExactly("instant", "date", "uuid", "colour", "bytes", "address", "parent");
    }

    @Test
    void paths_compileToTheKindOfTheirEnd() {
        TextAttribute<Everything> city = attribute(Everything::address).to(Address::city);
        NumericAttribute<Everything, Integer> number =
                attribute(Everything::address).to(Address::number);
        NumericAttribute<Everything, Integer> grandparent =
                attribute(Everything::parent).to(Everything::parent).to(Everything::count);

        assertThat(city.path()).isEqualTo("address.city");
        assertThat(number.path()).isEqualTo("address.number");
        assertThat(grandparent.path()).isEqualTo("parent.parent.count");
    }

    @Test
    void beanAccessors_areResolvedToTheirAttributes() {
        assertThat(attribute(Bean::getName).path()).isEqualTo("name");
        assertThat(attribute(Bean::isActive).path()).isEqualTo("active");
        assertThat(attribute(Bean::isOdd).path()).isEqualTo("isOdd");
        assertThat(attribute(Bean::getURL).path()).isEqualTo("URL");
        assertThat(attribute(Bean::age).path()).isEqualTo("age");
    }

    @Test
    void inheritedAccessor_belongsToTheClassInFrontOfTheColons() {
        NumericAttribute<Bean, Long> id = attribute(Bean::getId);

        assertThat(id.entity()).isEqualTo(Bean.class);
        assertThat(id.path()).isEqualTo("id");
    }

    @Test
    void comparisons_compileWithPlainValues() {
        assertThat(attribute(Everything::count).greaterThanEqual(18)).isInstanceOf(Comparison.class);
        assertThat(attribute(Everything::colour).in(Colour.RED)).isInstanceOf(In.class);
        assertThat(attribute(Everything::active).equalTo(true)).isInstanceOf(Comparison.class);
        assertThat(attribute(Everything::parent).equalTo(Ref.to(Everything.class, 1L)))
                .isInstanceOf(Comparison.class);
        assertThat(attribute(Everything::count).plus(1).lessThan(attribute(Everything::boxed)))
                .isInstanceOf(Comparison.class);
    }

    static class Property {
        private String text = "";

        public String getTitle() {
            return text;
        }

        public void setTitle(String title) {
            text = title;
        }
    }

    @Test
    void getterOverAFieldOfAnotherName_isTheProperty() {
        assertThat(attribute(Property::getTitle).path()).isEqualTo("title");
    }

    @Test
    void lambdaWithABody_isRefusedWithTheRemedy() {
        TextGetter<Bean> lambda = bean -> bean.getName() + "!";

        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> attribute(lambda))
                .withMessageContaining("FERRO0068")
                .withMessageContaining("attribute(User.class, \"name\")");
    }

    @Test
    void methodThatIsNoAttribute_isRefusedWithItsName() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> attribute(Bean::shout))
                .withMessageContaining("Bean::shout");
    }

    @Test
    void staticMethod_isRefused() {
        assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> attribute(Bean::constant));
    }

    @Test
    void objectThatIsNoMethodReference_isRefused() {
        Getter<Bean, String> object = new Getter<>() {
            @Override
            public String get(Bean bean) {
                return bean.getName();
            }
        };

        assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> attribute(object));
    }
}
