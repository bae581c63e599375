/** The findings file as one JSON document. */
@NullMarked
package dev.plumbline.reports.json;

import org.jspecify.annotations.NullMarked;
