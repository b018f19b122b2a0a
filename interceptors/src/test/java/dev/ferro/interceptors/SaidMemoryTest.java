package dev.ferro.interceptors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An application that was undeployed leaves nothing behind. */
class SaidMemoryTest {

    static class Bean {
        @Transactional(using = "service", dontRollbackOn = IllegalStateException.class)
        void sync() {}
    }

    /** Defines the bean again, as the class loader of a deployment does. */
    private static final class Deployment extends ClassLoader {

        Deployment() {
            super(SaidMemoryTest.class.getClassLoader());
        }

        Class<?> load() throws IOException {
            String name = Bean.class.getName();
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = file.readAllBytes();
                return defineClass(name, code, 0, code.length);
            }
        }
    }

    private static Reference<ClassLoader> deployAndForget(ReferenceQueue<ClassLoader> gone) throws Exception {
        Class<?> bean = new Deployment().load();
        assertThat(Said.on(bean, bean.getDeclaredMethod("sync")).using()).isEqualTo("service");
        return new PhantomReference<>(bean.getClassLoader(), gone);
    }

    @Test
    void undeployedBeanClass_afterACall_isCollected() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        Reference<ClassLoader> deployment = deployAndForget(gone);

        Reference<?> collected = null;
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (collected == null && Instant.now().isBefore(deadline)) {
            System.gc();
            collected = gone.remove(100);
        }

        assertThat(collected).isSameAs(deployment);
    }
}
