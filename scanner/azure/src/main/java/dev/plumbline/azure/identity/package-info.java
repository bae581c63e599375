/** Signing in: which cloud, which credential, and what to do when it fails. */
@NullMarked
package dev.plumbline.azure.identity;

import org.jspecify.annotations.NullMarked;
