/** Scanning a live Azure: sign in, then collect everything in the scopes into an inventory. */
@NullMarked
package dev.plumbline.azure;

import org.jspecify.annotations.NullMarked;
