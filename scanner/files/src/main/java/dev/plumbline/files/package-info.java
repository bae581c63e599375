/**
 * Inventory and findings on disk: JSON Lines with a header, records and a trailer, streamed in both
 * directions, so that memory does not grow with the estate.
 *
 * <p>{@link dev.plumbline.files.ValueJson} alone touches the JSON library. Everything else turns a
 * noun of the model into a {@link dev.plumbline.model.Value} and back, so one place decides how
 * numbers, markers and escapes look on disk.
 */
@NullMarked
package dev.plumbline.files;

import org.jspecify.annotations.NullMarked;
