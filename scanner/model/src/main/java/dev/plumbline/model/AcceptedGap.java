package dev.plumbline.model;

import java.time.LocalDate;

/**
 * Something that is known not to be readable, and may stay so: it makes no scan incomplete. What it
 * hides stays unknown.
 *
 * @param scope of the gap: a resource id, a file or another scope, with {@code *} for any part of
 *     one segment and {@code **} for any segments
 * @param expires last day on which it holds, in UTC
 */
public record AcceptedGap(String scope, String reason, LocalDate expires) {}
