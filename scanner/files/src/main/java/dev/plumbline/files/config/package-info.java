/**
 * {@code plumbline.yaml}, and which of several places a setting came from: flag, {@code
 * PLUMBLINE_*}, plumbline.yaml, baseline, card, in this order.
 */
@NullMarked
package dev.plumbline.files.config;

import org.jspecify.annotations.NullMarked;
