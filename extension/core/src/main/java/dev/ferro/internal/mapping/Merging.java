package dev.ferro.internal.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Puts the relations of an entity between its other parts: in the class they stand anywhere, among its values behind the
 * columns.
 *
 * @param parts all but the relations
 * @param relations by name, in the order of the class
 */
record Merging(Parts parts, Map<String, MappedRelation> relations) {

    /** One part for each member. */
    List<Part> inOrder(List<Member> members) {
        List<Part> merged = new ArrayList<>();
        Iterator<Part> others = parts.parts().iterator();
        int position = parts.attributes().size();
        for (Member member : members) {
            MappedRelation relation = relations.get(member.name());
            merged.add(relation == null ? others.next() : new Part.Leaf(relation.access(), null, position++, null));
        }
        return merged;
    }
}
