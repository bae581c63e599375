/** Uploading the files of a finished scan to a blob container. */
@NullMarked
package dev.plumbline.azure.publish;

import org.jspecify.annotations.NullMarked;
