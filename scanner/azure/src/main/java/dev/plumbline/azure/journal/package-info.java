/** Reading with a journal: what an interrupted scan was answered is not asked again. */
@NullMarked
package dev.plumbline.azure.journal;

import org.jspecify.annotations.NullMarked;
