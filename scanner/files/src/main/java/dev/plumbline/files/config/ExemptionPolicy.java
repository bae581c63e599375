package dev.plumbline.files.config;

import java.util.Optional;

/**
 * What exemptions may be.
 *
 * @param tags whether one may go by tags, which the owner of a resource can set
 * @param maximumDays how long one may hold at most
 */
public record ExemptionPolicy(boolean tags, Optional<Integer> maximumDays) {}
