package dev.ferro.tests.weld.kit;

import dev.ferro.kit.Application;
import dev.ferro.kit.Container;
import dev.ferro.kit.Deployed;
import dev.ferro.kit.JavaLog;
import dev.ferro.kit.RefusedException;
import dev.ferro.kit.door.StackTraces;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.weld.environment.se.Weld;

/** Each application is a class path of its own, Weld included, in the JVM of the tests. */
public final class WeldSeContainer implements Container {

    private final JavaLog log = JavaLog.record();

    @Override
    public String name() {
        return "Weld SE " + Weld.class.getPackage().getImplementationVersion();
    }

    @Override
    public boolean interceptsSelfInvocation() {
        return false;
    }

    /** Nobody makes units or transactions of theirs for an application. */
    @Override
    public String persistence() {
        return "dev.ferro.kit.jpa.local";
    }

    @Override
    public String log() {
        return log.toString();
    }

    @Override
    public Deployed deploy(Application application) throws RefusedException {
        ClassPath classPath = ClassPath.of(application);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classPath.loader());
        try {
            return new Running(classPath, start(application, classPath.loader()));
        } catch (InvocationTargetException failed) {
            classPath.close();
            throw new RefusedException(StackTraces.of(failed.getCause()), failed);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Duration startUp(Application application) {
        try (ClassPath classPath = ClassPath.of(application)) {
            return WeldSeStart.inAJvm(classPath, packages(application));
        }
    }

    private static Object start(Application application, URLClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass(WeldSeApplication.class.getName())
                .getConstructor(List.class)
                .newInstance(packages(application));
    }

    /** Jakarta REST is no part of Weld. */
    private static List<String> packages(Application application) {
        return application.packages().stream()
                .filter(name -> !name.endsWith(".rest"))
                .toList();
    }

    private static final class Running implements Deployed {

        private final ClassPath classPath;
        private Object application;

        Running(ClassPath classPath, Object application) {
            this.classPath = classPath;
            this.application = application;
        }

        @Override
        public URI address() {
            return (URI) ((Supplier<?>) application).get();
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public void close() {
            if (application instanceof AutoCloseable running) {
                application = "closed";
                try {
                    running.close();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                } finally {
                    classPath.close();
                }
            }
        }
    }
}
