package dev.plumbline.files;

import dev.plumbline.model.Scan;

/**
 * What a findings file says of itself before its records.
 *
 * @param scan the scan whose inventory was judged
 * @param pack the rules that judged it
 * @param inventoryDigest {@link InventoryReader#digest()} of that inventory
 */
public record FindingsHeader(Scan scan, Pack pack, String inventoryDigest) {}
