package dev.ferro.internal.session;

import dev.ferro.CheckException;
import dev.ferro.DatabaseFault;
import dev.ferro.DatabaseFault.Kind;
import dev.ferro.DuplicateEntityException;
import dev.ferro.ForeignKeyException;
import dev.ferro.MissingPrivilegeException;
import dev.ferro.NotNullException;
import dev.ferro.StatementException;
import dev.ferro.Violation;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import dev.ferro.internal.mapping.ConstraintNames;
import dev.ferro.internal.mapping.EntityModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what a refused statement or commit means for the entities that were worked on (S4, Q9). One place for all. */
final class Violations {

    /** The server's words where a row is refused and not a statement: no privilege is missing then. */
    private static final String ROW_SECURITY = "row-level security";

    private Violations() {}

    /** A statement for an entity; of anything else nothing more is known. */
    static RuntimeException ofStatement(Object what, StatementException failed) {
        if (failed.getClass() != StatementException.class) {
            return failed;
        }
        if (what instanceof Concern concern) {
            return explained(concern, failed);
        }
        return what instanceof EntityModel<?> model
                ? explained(new EntityWork(model, () -> readOf(model)), failed)
                : failed;
    }

    /** The commit of a transaction, which may have written several entities. */
    static RuntimeException ofCommit(Collection<EntityModel<?>> written, StatementException failed) {
        List<EntityModel<?>> concerned = written.stream()
                .filter(model -> model.table().equals(failed.fault().table()))
                .toList();
        Violation violation = concerned.size() == 1
                ? violation(concerned.get(0), failed.fault())
                : new Violation(Optional.empty(), List.of(), failed.fault());
        String concerns = violation
                .entity()
                .map(entity -> "; it is about " + entity + attributes(violation))
                .orElse("");
        return typed(failed.connection().orElseThrow(), failed.getMessage() + concerns, violation)
                .orElse(failed);
    }

    private static RuntimeException explained(Concern work, StatementException failed) {
        DatabaseFault fault = failed.fault();
        String connection = failed.connection().orElseThrow();
        if (fault.kind() == Kind.PERMISSION) {
            return isRowSecurity(fault) ? failed : missingPrivilege(connection, work, fault);
        }
        Violation violation = new Violation(Optional.of(work.name()), work.attributes(fault), fault);
        return typed(connection, message(connection, work, violation), violation)
                .orElse(failed);
    }

    private static boolean isRowSecurity(DatabaseFault fault) {
        return fault.message() != null && fault.message().contains(ROW_SECURITY);
    }

    private static StatementException missingPrivilege(String connection, Concern work, DatabaseFault fault) {
        String needed = work.needed();
        String message =
                Messages.MSG.statement(work.toString(), connection, "it needs " + needed + "; " + Reasons.of(fault));
        return new MissingPrivilegeException(connection, message, needed, fault);
    }

    private static Violation violation(EntityModel<?> model, DatabaseFault fault) {
        return new Violation(Optional.of(model.name()), ConstraintNames.attributes(model, fault), fault);
    }

    private static Optional<RuntimeException> typed(String connection, String message, Violation violation) {
        return Optional.ofNullable(
                switch (violation.fault().kind()) {
                    case UNIQUE -> new DuplicateEntityException(connection, message, violation);
                    case FOREIGN_KEY -> new ForeignKeyException(connection, message, violation);
                    case NOT_NULL -> new NotNullException(connection, message, violation);
                    case CHECK -> new CheckException(connection, message, violation);
                    default -> null;
                });
    }

    private static String message(String connection, Concern work, Violation violation) {
        String entity = work.entity();
        String attributes = attributes(violation);
        String reason = Reasons.of(violation.fault());
        return switch (violation.fault().kind()) {
            case UNIQUE -> Messages.MSG.duplicateEntity(entity, connection, attributes, reason);
            case FOREIGN_KEY -> Messages.MSG.foreignKey(entity, connection, attributes, reason);
            case NOT_NULL -> Messages.MSG.notNull(entity, connection, attributes, reason);
            default -> Messages.MSG.check(entity, connection, attributes, reason);
        };
    }

    private static String attributes(Violation violation) {
        return violation.attributes().isEmpty() ? "" : " (" + String.join(", ", violation.attributes()) + ")";
    }

    private static String readOf(EntityModel<?> model) {
        return "SELECT on " + model.table() + " ("
                + String.join(
                        ", ",
                        model.attributes().stream()
                                .map(attribute -> attribute.column().text())
                                .toList())
                + ")";
    }
}
