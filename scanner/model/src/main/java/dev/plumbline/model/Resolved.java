package dev.plumbline.model;

/**
 * A noncompliant finding that was known and is no more: its resource was mended or is gone.
 *
 * @param resource its address when it was known
 */
public record Resolved(
    RuleName rule,
    Severity severity,
    ResourceId resource,
    String fingerprint,
    Standing.Known known) {}
