/**
 * From an inventory to findings: the policy pack, the rules' answers, what could not be asked, and
 * the count of it all.
 */
@NullMarked
package dev.plumbline.evaluate;

import org.jspecify.annotations.NullMarked;
