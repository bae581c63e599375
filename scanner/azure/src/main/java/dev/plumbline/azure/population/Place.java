package dev.plumbline.azure.population;

/**
 * Where a whole scan takes place.
 *
 * @param tenant Entra tenant of the identity, for subscriptions that do not name theirs
 * @param cloud the cloud's name
 */
public record Place(String tenant, String cloud) {}
