/** Storage accounts, their services and containers, and what is listed below them. */
@NullMarked
package dev.plumbline.azure.storage;

import org.jspecify.annotations.NullMarked;
