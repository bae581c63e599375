package dev.plumbline.template;

import dev.plumbline.tree.LeftOut;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree in memory. */
final class FilesOfTest implements SourceTree {

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final List<TreeFile> files = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  FilesOfTest with(String path, String text) {
    return renamed(path, path, text);
  }

  /** A file that has another name now than in the tree. */
  FilesOfTest renamed(String path, String original, String text) {
    contents.put(original, text.getBytes(StandardCharsets.UTF_8));
    files.add(new TreeFile(path, original, text.length()));
    return this;
  }

  FilesOfTest unreadable(String path) {
    files.add(new TreeFile(path, path, 1));
    return this;
  }

  FilesOfTest without(LeftOut out) {
    leftOut.add(out);
    return this;
  }

  @Override
  public List<TreeFile> files() {
    return files.stream().sorted().toList();
  }

  @Override
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  @Override
  public byte[] read(TreeFile file) throws IOException {
    byte[] bytes = contents.get(file.original());
    if (bytes == null) {
      throw new IOException("disk on fire");
    }
    return bytes;
  }
}
