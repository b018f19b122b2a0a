package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The literal is the annotation. */
@Tag("R11")
class UsingTest {

    @Using("service")
    private static final class Annotated {}

    private static final Using ANNOTATION = Annotated.class.getAnnotation(Using.class);

    @Test
    void literal_ofTheSameName_equalsTheAnnotation() {
        assertThat(Using.Literal.of("service")).isEqualTo(ANNOTATION).hasSameHashCodeAs(ANNOTATION);
    }

    @Test
    void literal_ofAnotherName_differs() {
        assertThat(Using.Literal.of("app")).isNotEqualTo(ANNOTATION);
    }

    @Test
    void literal_ofNull_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> Using.Literal.of(null));
    }
}
