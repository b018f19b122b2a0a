package dev.ferro.internal.query;

import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.mapping.MappedRelation.Inverse;
import dev.ferro.internal.mapping.MappedRelation.Joined;
import dev.ferro.query.Related;
import java.util.Optional;

/** Renders what is on the other side of a relation. */
final class Relations {

    private Relations() {}

    static void render(Rendering into, Related<?> related) {
        EntityModel<?> target = into.scope().root();
        MappedRelation relation = into.scope()
                .models()
                .get(related.owner())
                .relation(related.relation())
                .orElseThrow(() -> into.refused(related + " is no relation"));
        if (relation instanceof Inverse inverse && inverse.target() == target.type()) {
            MappedAttribute reference = inverse.reference(target);
            into.text(into.scope().alias() + "." + reference.column().quoted() + " = ")
                    .value(type(related, reference.type()), related.key());
        } else if (relation instanceof Joined joined && joined.target() == target.type()) {
            JoinTable join = joined.table();
            into.text(into.scope().alias() + "."
                            + target.ids().get(0).column().quoted() + " in (select "
                            + join.qualified(join.far()) + " from " + join.quoted() + " where "
                            + join.qualified(join.near()) + " = ")
                    .value(type(related, join.near().type()), related.key())
                    .text(")");
        } else {
            throw into.refused(related + " is no relation to it");
        }
    }

    private static ValueType type(Related<?> related, ColumnType key) {
        return new ValueType(
                related.owner().getSimpleName() + "." + related.relation(), key, Optional.empty(), Optional.empty());
    }
}
