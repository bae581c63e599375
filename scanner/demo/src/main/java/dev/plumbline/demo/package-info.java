/**
 * An Azure on loopback: Entra sign-in, Resource Graph, Azure Resource Manager and Key Vault under
 * their real host names, behind a CONNECT proxy whose log is the wire recorder. The demo command
 * and the tests run the product against it; the product knows nothing of it.
 */
@NullMarked
package dev.plumbline.demo;

import org.jspecify.annotations.NullMarked;
