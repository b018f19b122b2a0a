package dev.ferro.internal.mapping;

import java.util.List;

/**
 * What a class consists of.
 *
 * @param parts as its constructor or its setters take them
 * @param attributes with their columns, in the same order, those of embeddables flattened
 * @param embeddables that are part of it at any depth
 */
record Parts(List<Part> parts, List<MappedAttribute> attributes, List<Part.Group> embeddables) {}
