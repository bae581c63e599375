/**
 * The build tool of the policy pack: it checks rule folders and compiles them with OPA. It lives
 * among the tests because the pack's jar holds resources only.
 */
@NullMarked
package dev.plumbline.policies;

import org.jspecify.annotations.NullMarked;
