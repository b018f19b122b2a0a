package dev.ferro;

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
     * Finds everything, in no particular order.
     *
     * @return a stream over entities that have been read already; there is nothing to close
     */
    @Override
    Stream<T> findAll();

    /**
     * Finds a page.
     *
     * @param pageRequest offset-based
     * @param sortBy attributes to sort by; the key decides among equals
     * @return the page, with totals if asked for
     * @throws InvalidSqlException for a cursor-based request
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
}
