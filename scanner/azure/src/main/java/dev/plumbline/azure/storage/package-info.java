/** Storage accounts, their blob services and containers. */
@NullMarked
package dev.plumbline.azure.storage;

import org.jspecify.annotations.NullMarked;
