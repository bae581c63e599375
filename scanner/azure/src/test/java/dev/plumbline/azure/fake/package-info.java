/** An Azure behind the ports, for tests that need no sockets. */
@NullMarked
package dev.plumbline.azure.fake;

import org.jspecify.annotations.NullMarked;
