/**
 * The proof that is generated and not remembered: every rule, on every one of its fixtures, with
 * every part of the input taken away in turn.
 */
@NullMarked
package dev.plumbline.evaluate.kit;

import org.jspecify.annotations.NullMarked;
