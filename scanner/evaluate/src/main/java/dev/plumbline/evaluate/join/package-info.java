/**
 * What a rule must know of other resources than its own: the vault behind a key's address, the
 * settings that send logs to an account, the places that a setting sends them to. Made from the
 * inventory alone, so that live resources and templates are judged alike.
 */
@NullMarked
package dev.plumbline.evaluate.join;

import org.jspecify.annotations.NullMarked;
