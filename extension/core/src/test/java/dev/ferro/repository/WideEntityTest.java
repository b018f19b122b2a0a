package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixty columns, each at its own place. */
@Tag("Q1")
class WideEntityTest {

    @Entity
    static class Wide {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "column_00")
        String field0;

        @Column(name = "column_01")
        Integer field1;

        @Column(name = "column_02")
        Long field2;

        @Column(name = "column_03")
        Boolean field3;

        @Column(name = "column_04")
        Double field4;

        @Column(name = "column_05")
        String field5;

        @Column(name = "column_06")
        Integer field6;

        @Column(name = "column_07")
        Long field7;

        @Column(name = "column_08")
        Boolean field8;

        @Column(name = "column_09")
        Double field9;

        @Column(name = "column_10")
        String field10;

        @Column(name = "column_11")
        Integer field11;

        @Column(name = "column_12")
        Long field12;

        @Column(name = "column_13")
        Boolean field13;

        @Column(name = "column_14")
        Double field14;

        @Column(name = "column_15")
        String field15;

        @Column(name = "column_16")
        Integer field16;

        @Column(name = "column_17")
        Long field17;

        @Column(name = "column_18")
        Boolean field18;

        @Column(name = "column_19")
        Double field19;

        @Column(name = "column_20")
        String field20;

        @Column(name = "column_21")
        Integer field21;

        @Column(name = "column_22")
        Long field22;

        @Column(name = "column_23")
        Boolean field23;

        @Column(name = "column_24")
        Double field24;

        @Column(name = "column_25")
        String field25;

        @Column(name = "column_26")
        Integer field26;

        @Column(name = "column_27")
        Long field27;

        @Column(name = "column_28")
        Boolean field28;

        @Column(name = "column_29")
        Double field29;

        @Column(name = "column_30")
        String field30;

        @Column(name = "column_31")
        Integer field31;

        @Column(name = "column_32")
        Long field32;

        @Column(name = "column_33")
        Boolean field33;

        @Column(name = "column_34")
        Double field34;

        @Column(name = "column_35")
        String field35;

        @Column(name = "column_36")
        Integer field36;

        @Column(name = "column_37")
        Long field37;

        @Column(name = "column_38")
        Boolean field38;

        @Column(name = "column_39")
        Double field39;

        @Column(name = "column_40")
        String field40;

        @Column(name = "column_41")
        Integer field41;

        @Column(name = "column_42")
        Long field42;

        @Column(name = "column_43")
        Boolean field43;

        @Column(name = "column_44")
        Double field44;

        @Column(name = "column_45")
        String field45;

        @Column(name = "column_46")
        Integer field46;

        @Column(name = "column_47")
        Long field47;

        @Column(name = "column_48")
        Boolean field48;

        @Column(name = "column_49")
        Double field49;

        @Column(name = "column_50")
        String field50;

        @Column(name = "column_51")
        Integer field51;

        @Column(name = "column_52")
        Long field52;

        @Column(name = "column_53")
        Boolean field53;

        @Column(name = "column_54")
        Double field54;

        @Column(name = "column_55")
        String field55;

        @Column(name = "column_56")
        Integer field56;

        @Column(name = "column_57")
        Long field57;

        @Column(name = "column_58")
        Boolean field58;

        @Column(name = "column_59")
        Double field59;

        void fill(int seed) throws IllegalAccessException {
            for (Field field : Wide.class.getDeclaredFields()) {
                if (field.getName().startsWith("field")) {
                    int number = seed + Integer.parseInt(field.getName().substring(5));
                    field.set(this, value(field.getType(), number));
                }
            }
        }

        private static Object value(Class<?> type, int number) {
            return type == String.class
                    ? "text " + number
                    : type == Integer.class
                            ? number
                            : type == Long.class
                                    ? (long) number
                                    : type == Double.class ? number + 0.5 : number % 2 == 0;
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sixtyColumns_insertAndUpdate_readBackEqual(DatabaseKind kind) throws IllegalAccessException {
        try (Bench bench = Bench.of(kind, Wide.class)) {
            Repository<Wide> repository = bench.repository(Wide.class);
            Wide wide = new Wide();
            wide.fill(0);
            repository.insert(wide);
            assertThat(repository.findById(wide.id).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(wide);

            wide.fill(1000);
            repository.update(wide);
            assertThat(repository.findById(wide.id).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(wide);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sixtyNulls_save_readBackAsNulls(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Wide.class)) {
            Wide wide = bench.repository(Wide.class).save(new Wide());

            assertThat(bench.repository(Wide.class).findById(wide.id).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(wide);
        }
    }
}
