/**
 * Findings files made readable. One package per format and one line each in {@link
 * dev.plumbline.reports.ReportFormat}; what formats share is in {@code summary}.
 */
@NullMarked
package dev.plumbline.reports;

import org.jspecify.annotations.NullMarked;
