package dev.ferro.internal.mapping;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a class consists of.
 *
 * @param parts as its constructor or its setters take them
 * @param attributes with their columns, in the same order, those of embeddables flattened
 * @param embeddables that are part of it at any depth
 */
record Parts(List<Part> parts, List<MappedAttribute> attributes, List<Part.Group> embeddables) {

    /** Where an attribute stands, by its name, or -1 if there is none. */
    int position(String name) {
        return IntStream.range(0, attributes.size())
                .filter(at -> attributes.get(at).name().equals(name))
                .findFirst()
                .orElse(-1);
    }
}
