/**
 * The frame around all collectors: which subscription is read when, what trouble becomes, and how
 * families of resources reach the inventory.
 */
@NullMarked
package dev.plumbline.azure.collect;

import org.jspecify.annotations.NullMarked;
