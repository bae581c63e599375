/** Made-up findings in realistic shapes, for tests and for looking at reports. */
@NullMarked
package dev.plumbline.reports.sample;

import org.jspecify.annotations.NullMarked;
