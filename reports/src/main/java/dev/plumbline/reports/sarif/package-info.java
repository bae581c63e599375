/**
 * SARIF 2.1.0, for viewers and for GitHub code scanning. docs/formats.md says what each profile
 * holds.
 */
@NullMarked
package dev.plumbline.reports.sarif;

import org.jspecify.annotations.NullMarked;
