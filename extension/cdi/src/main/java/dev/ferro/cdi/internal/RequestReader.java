package dev.ferro.cdi.internal;

import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Sessions;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.cdi.Using;
import dev.ferro.cdi.internal.Request.Kind;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.types.ParameterizedType;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Provider;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Tells whether an injection point asks something of Ferro. Stateless. */
final class RequestReader {

    private static final Set<String> LOOKUPS = Set.of(Instance.class.getName(), Provider.class.getName());

    private static final Map<String, Kind> KINDS = Map.of(
            Repository.class.getName(), Kind.RAW_REPOSITORY,
            Sql.class.getName(), Kind.SQL,
            DataSource.class.getName(), Kind.DATA_SOURCE,
            Transactions.class.getName(), Kind.TRANSACTIONS,
            Sessions.class.getName(), Kind.TRANSACTIONS,
            Ferro.class.getName(), Kind.REGISTRY,
            Connections.class.getName(), Kind.REGISTRY);

    /** An injection point with any other qualifier asks for a bean of somebody else. */
    private static final Set<String> QUALIFIERS =
            Set.of(Using.class.getName(), Default.class.getName(), Any.class.getName());

    private RequestReader() {}

    /**
     * Reads an injection point.
     *
     * @param where how messages name it
     * @param type the required type, perhaps inside an {@code Instance}
     * @param qualifiers the required qualifiers
     * @return the request, or empty if it is none of our business
     */
    static Optional<Request> read(String where, Type type, Collection<AnnotationInfo> qualifiers) {
        if (!qualifiers.stream().allMatch(qualifier -> QUALIFIERS.contains(qualifier.name()))) {
            return Optional.empty();
        }
        Optional<String> using = qualifiers.stream()
                .filter(qualifier -> qualifier.name().equals(Using.class.getName()))
                .map(qualifier -> qualifier.value().asString())
                .findFirst();
        Type wanted = withoutLookup(type);
        if (wanted.isParameterizedType()) {
            return repository(where, wanted.asParameterizedType(), using);
        }
        return Optional.of(wanted)
                .filter(Type::isClass)
                .map(plain -> KINDS.get(plain.asClass().declaration().name()))
                // An unqualified data source is never ours.
                .filter(kind -> kind != Kind.DATA_SOURCE || using.isPresent())
                .map(kind -> new Request(where, kind, Optional.empty(), using));
    }

    /** {@code Instance<Repository<User>>} on one container is {@code Repository<User>} on another. */
    private static Type withoutLookup(Type type) {
        Type inner = type;
        while (inner.isParameterizedType() && LOOKUPS.contains(nameOf(inner.asParameterizedType()))) {
            inner = inner.asParameterizedType().typeArguments().get(0);
        }
        return inner;
    }

    private static Optional<Request> repository(String where, ParameterizedType type, Optional<String> using) {
        if (!nameOf(type).equals(Repository.class.getName())) {
            return Optional.empty();
        }
        Type argument = type.typeArguments().get(0);
        boolean open = argument.isWildcardType() || argument.isTypeVariable();
        return Optional.of(new Request(where, Kind.REPOSITORY, open ? Optional.empty() : Optional.of(argument), using));
    }

    private static String nameOf(ParameterizedType type) {
        return type.genericClass().declaration().name();
    }
}
