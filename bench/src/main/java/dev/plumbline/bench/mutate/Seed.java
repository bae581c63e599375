package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A template to begin with.
 *
 * @param name where it comes from
 * @param text as it stands there, with its comments
 */
public record Seed(String name, String text, ObjectNode tree) {}
