package dev.plumbline.azure;

import java.time.Duration;

/**
 * How far a scan is.
 *
 * @param subscriptions to scan; 0 until they are known
 * @param subscriptionsDone of these, read to the end
 * @param resources written to the inventory so far
 * @param requests sent, retries included
 * @param retries how many of them were sent again
 * @param waited time spent waiting before retries, summed over all requests
 */
public record ScanProgress(
    long subscriptions,
    long subscriptionsDone,
    long resources,
    long requests,
    long retries,
    Duration waited) {}
