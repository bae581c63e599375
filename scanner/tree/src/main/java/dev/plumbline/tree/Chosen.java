package dev.plumbline.tree;

import java.util.List;

/** What was chosen of a tree, both sorted by path. */
record Chosen(List<TreeFile> files, List<LeftOut> leftOut) {

  Chosen {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }
}
