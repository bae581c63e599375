/**
 * The nouns of a scan: resources, facts, gaps, rules, findings. Plain immutable values that every
 * other module shares; see {@code docs/glossary.md} for one meaning each.
 */
@NullMarked
package dev.plumbline.model;

import org.jspecify.annotations.NullMarked;
