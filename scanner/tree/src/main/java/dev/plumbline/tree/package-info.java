/** The files of a directory, as they are or as they were at a commit; and what changed between. */
@NullMarked
package dev.plumbline.tree;

import org.jspecify.annotations.NullMarked;
