package dev.ferro;

import dev.ferro.query.Attribute;
import dev.ferro.query.Getter;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import jakarta.data.Order;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stores and finds the entities of one class, on the connection that the routing rules choose (R11, R12). Thread-safe;
 * an instance holds no state but its class and, after {@link #using}, a connection's name.
 *
 * <pre>{@code
 * Repository<User> users = ferro.repository(User.class);
 * User ada = users.insert(new User("ada@example.org", 36));   // ambient transaction, else the default connection
 * users.using("service").findById(ada.id());                  // this one call on "service"
 * }</pre>
 *
 * <p>The methods of {@link CrudRepository} keep their contract. Entities may be classes or records; a record comes back as
 * a new one where the database gave it a key.
 *
 * @param <T> the entity class
 */
public interface Repository<T> extends CrudRepository<T, Object> {

    /**
     * The same repository on another connection.
     *
     * @param connection the name of a connection, taken from code, never from a request
     * @return a repository whose operations all run on that connection, or fail
     */
    Repository<T> using(String connection);

    /**
     * The same repository, for what comes from where another instance came from: a changed copy of a record, say, which is
     * a new object without an origin (R12).
     *
     * <pre>{@code
     * users.usingOriginOf(ada).update(new User(ada.id(), "ada@example.com", ada.age()));
     * }</pre>
     *
     * @param original an instance of any entity that was loaded or saved
     * @return a repository whose operations all run on the connection that the original came from, or fail
     * @throws RoutingException if the original has no origin
     */
    Repository<T> usingOriginOf(Object original);

    /**
     * Forgets where an instance and its references came from, so that it may cross to another connection: the one way to do so. The identity
     * map of the current session forgets it as well.
     *
     * @param instance of this entity
     * @param <S> its class
     * @return the same instance
     */
    <S extends T> S detach(S instance);

    /**
     * The connection that an instance was loaded or saved through (R19).
     *
     * @param instance of this entity
     * @return the name of the connection, or empty for a new or detached instance
     */
    Optional<String> originOf(T instance);

    /**
     * Reads the row of an entity again.
     *
     * @param entity with its key
     * @param <S> its class
     * @return the same instance of a class with all attributes as they are in the database, or a new record
     * @throws MissingEntityException if this connection finds no such row
     */
    <S extends T> S refresh(S entity);

    /**
     * Counts the rows that this connection may see.
     *
     * @return how many
     */
    long count();

    /**
     * Whether there is a row with that key.
     *
     * @param id the key
     * @return true if this connection sees it
     * @throws InvalidValueException if it cannot be a key of this entity
     */
    boolean existsById(Object id);

    /**
     * Finds by key.
     *
     * @param id the key; an {@code Integer} for a {@code Long} key is fine, and so is the text of a {@code UUID}
     * @return the entity, or empty if this connection sees none
     * @throws InvalidValueException if it cannot be a key of this entity
     */
    @Override
    Optional<T> findById(Object id);

    /**
     * Finds what a reference refers to, through the connection that the reference was loaded through, unless something
     * stronger decides (R19).
     *
     * @param reference to an entity of this class
     * @return the entity, or empty if the connection sees none
     */
    Optional<T> find(Ref<T> reference);

    /**
     * Finds everything, in no particular order.
     *
     * @return inside a transaction a stream that reads as it goes, and that ends with the transaction; outside one over
     *     entities that have been read already. It need not be closed
     */
    @Override
    Stream<T> findAll();

    /**
     * Finds a page.
     *
     * @param pageRequest offset-based, or with a cursor
     * @param sortBy attributes to sort by; the key decides among equals
     * @return the page, with totals if asked for; for a request with a cursor a {@code CursoredPage}
     * @throws InvalidQueryException if an attribute is unknown
     */
    @Override
    Page<T> findAll(PageRequest pageRequest, Order<T> sortBy);

    /**
     * Inserts an entity.
     *
     * @param entity a new entity; a generated key that is unset is given by the database
     * @return the entity as it is in the database: the same instance of a class, perhaps a new record
     * @throws DuplicateEntityException if its key or a unique value exists already
     * @throws InvalidValueException if a value cannot be stored as it is
     */
    @Override
    <S extends T> S insert(S entity);

    /**
     * Inserts entities, all or none.
     *
     * @param entities new entities
     * @return them in order, as they are in the database
     */
    @Override
    <S extends T> List<S> insertAll(List<S> entities);

    /**
     * Updates the row of an entity.
     *
     * @param entity with its key
     * @return the entity as it is in the database
     * @throws MissingEntityException if this connection finds no such row
     */
    @Override
    <S extends T> S update(S entity);

    /**
     * Updates entities, all or none.
     *
     * @param entities with their keys
     * @return them in order, as they are in the database
     * @throws MissingEntityException if one of them is not found
     */
    @Override
    <S extends T> List<S> updateAll(List<S> entities);

    /**
     * Inserts an entity, or updates its row if its key exists.
     *
     * @param entity with or without a generated key
     * @return the entity as it is in the database
     */
    @Override
    <S extends T> S save(S entity);

    /**
     * Saves entities, all or none.
     *
     * @param entities with or without generated keys
     * @return them in order, as they are in the database
     */
    @Override
    <S extends T> List<S> saveAll(List<S> entities);

    /**
     * Deletes the row of an entity.
     *
     * @param entity with its key
     * @throws MissingEntityException if this connection finds no such row
     */
    @Override
    void delete(T entity);

    /**
     * Deletes by key; does nothing if there is no such row.
     *
     * @param id the key
     * @throws InvalidValueException if it cannot be a key of this entity
     */
    @Override
    void deleteById(Object id);

    /**
     * Deletes entities, all or none.
     *
     * @param entities with their keys
     * @throws MissingEntityException if one of them is not found
     */
    @Override
    void deleteAll(List<? extends T> entities);

    /**
     * A query for all entities, to be refined (Q2 to Q5).
     *
     * @return the query
     */
    Query<T> query();

    /**
     * A query for the entities that a restriction is true for (Q2).
     *
     * <pre>{@code
     * users.where(attribute(User::age).greaterThanEqual(18)).orderBy(asc(User::email)).list();
     * }</pre>
     *
     * @param restriction on their attributes
     * @return the query
     */
    Query<T> where(Restriction<T> restriction);

    /**
     * Finds the row with the same unique attributes as an entity, or inserts the entity. Among any number of callers at the
     * same time one inserts, and all get its row (Q1).
     *
     * <pre>{@code
     * Tag java = tags.getOrCreate(new Tag("java"), "name");
     * }</pre>
     *
     * @param entity whose values are looked for; inserted if there is no such row
     * @param unique the names of attributes over which the database has a unique constraint; none means the key
     * @param <S> its class
     * @return the entity that was there already, or the one given as it is in the database now
     * @throws InvalidQueryException if the entity has no such attribute
     * @throws InvalidValueException if such an attribute is null, or a value cannot be stored as it is
     * @throws StatementException if the database has no such constraint, or, in a transaction of {@code REPEATABLE READ} or
     *     more on PostgreSQL, if another one has created the row meanwhile: then the transaction has to be repeated
     * @throws MissingEntityException if there is such a row that this connection may not see
     */
    <S extends T> S getOrCreate(S entity, String... unique);

    /**
     * Updates the row with the same unique attributes as an entity, or inserts the entity: one statement, which cannot lose
     * against another one (Q1).
     *
     * @param entity whose values are looked for and written; its key is that of the row afterwards
     * @param unique the names of attributes over which the database has a unique constraint; none means the key, which is
     *     {@link #save}
     * @param <S> its class
     * @return the entity as it is in the database
     * @throws InvalidQueryException if the entity has no such attribute
     * @throws InvalidValueException if such an attribute is null, or a value cannot be stored as it is
     * @throws StatementException if the database has no such constraint, or refuses the statement
     */
    <S extends T> S updateOrCreate(S entity, String... unique);

    /**
     * The same, by one attribute.
     *
     * @param entity whose value is looked for; inserted if there is no such row
     * @param unique a method reference to its accessor, such as {@code Tag::name}
     * @param <S> its class
     * @return the entity that was there already, or the one given as it is in the database now
     */
    default <S extends T> S getOrCreate(S entity, Getter<T, ?> unique) {
        return getOrCreate(entity, Attribute.attribute(unique).path());
    }

    /**
     * The same, by one attribute.
     *
     * @param entity whose value is looked for and written
     * @param unique a method reference to its accessor, such as {@code Tag::name}
     * @param <S> its class
     * @return the entity as it is in the database
     */
    default <S extends T> S updateOrCreate(S entity, Getter<T, ?> unique) {
        return updateOrCreate(entity, Attribute.attribute(unique).path());
    }
}
