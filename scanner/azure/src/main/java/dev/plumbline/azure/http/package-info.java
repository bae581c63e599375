/** How every request leaves and comes back: transport, guard, retry, pace, log. */
@NullMarked
package dev.plumbline.azure.http;

import org.jspecify.annotations.NullMarked;
