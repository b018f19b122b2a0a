package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** References and relations: ids 100, and 120 to 124. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface RelationMessages {

    @Message(
            id = 100,
            value =
                    "%s was given an instance that holds a Ref from connection '%2$s', but would run on '%3$s'; read what it"
                            + " refers to through '%3$s', or let it cross by detach(instance)")
    String referenceMismatch(String subject, String origin, String connection);

    @Message(
            id = 120,
            value = "this Ref<%s> was made by the application, so it came from no connection; find its target by"
                    + " Repository.find(reference)")
    String referenceOfNoConnection(String entity);

    @Message(
            id = 121,
            value =
                    "%s is no many-to-many relation, so there is nothing to join; save the entity that holds the Ref with"
                            + " another one")
    String notManyToMany(String relation);

    @Message(id = 122, value = "%s cannot be joined to a %s without a key; insert it first")
    String targetWithoutKey(String relation, String entity);

    @Message(id = 123, value = "entity %s has no relation %s to fetch; it has %s.%s")
    String unknownRelation(String entity, String relation, String relations, String suggestion);

    @Message(
            id = 124,
            value =
                    "a relation of an instance that is not saved was used; save the instance first, and use the one that"
                            + " the repository returns")
    String unsavedRelation();
}
