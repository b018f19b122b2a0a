package dev.ferro.cdi.internal;

import dev.ferro.Ferro;
import dev.ferro.internal.repository.RoutedDataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Creates an injected {@code @Using(name) DataSource}. Stateless. */
public final class DataSourceCreator implements SyntheticBeanCreator<RoutedDataSource> {

    /** For the container. */
    public DataSourceCreator() {}

    @Override
    public RoutedDataSource create(Instance<Object> lookup, Parameters parameters) {
        Ferro ferro = lookup.select(FerroLifecycle.class).get().ferro();
        return (RoutedDataSource) ferro.dataSource(parameters.get(Beans.USING, String.class));
    }
}
