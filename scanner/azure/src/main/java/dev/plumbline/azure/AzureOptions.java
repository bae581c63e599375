package dev.plumbline.azure;

import dev.plumbline.azure.arm.ConnectionOptions;
import dev.plumbline.azure.population.Scopes;
import java.util.function.Consumer;

/**
 * What a scan of a live Azure is made from.
 *
 * @param connection cloud, credential, the way there, patience, and how many requests are in flight
 * @param withKeyVaultDataPlane whether keys and secrets are listed at each vault ({@code
 *     --with-key-vault-data-plane}) rather than by Resource Manager, and certificates at all
 * @param progress told how far the scan is, a few times a second, from one thread
 */
public record AzureOptions(
    ConnectionOptions connection,
    Scopes scopes,
    boolean withKeyVaultDataPlane,
    Consumer<ScanProgress> progress) {}
