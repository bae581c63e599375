package dev.plumbline.template.syntax;

import dev.plumbline.model.Location;

/**
 * A remark in a template.
 *
 * @param text what stands between its marks
 * @param at from the first mark to the last
 */
public record Comment(String text, Location at) {}
