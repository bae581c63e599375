package dev.plumbline.tree;

import dev.plumbline.tree.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All files below a directory, where git cannot say which. */
final class Walk implements FileVisitor<Path> {

  private static final Set<String> STORES = Set.of(".git", ".hg", ".svn");
  private static final Set<String> PACKAGES = Set.of("node_modules", ".terraform", ".venv");

  private final Path root;
  private final Choice choice;

  Walk(Path root, Choice choice) {
    this.root = root;
    this.choice = choice;
  }

  void run() throws IOException {
    Files.walkFileTree(root, this);
  }

  /** A file or link that is there; anything but these two is a pipe or a device. */
  static void offer(String path, BasicFileAttributes attributes, Choice choice) {
    if (attributes.isRegularFile()) {
      choice.take(TreeFile.of(path, attributes.size()));
    } else if (attributes.isSymbolicLink() && choice.wants(path) && !choice.excludes(path)) {
      choice.leaveOut(path, Reason.LINK, "a symbolic link; links are not followed");
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    String name = directory.getFileName() == null ? "" : directory.getFileName().toString();
    if (directory.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (STORES.contains(name)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (choice.excludes(path(directory))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (PACKAGES.contains(name)) {
      choice.leaveOut(
          path(directory), Reason.PACKAGES, "holds packages; name it as DIR to have it scanned");
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    offer(path(file), attributes, choice);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    choice.leaveOut(path(file), Reason.UNREADABLE, "it cannot be opened: " + e.getMessage());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
    if (e != null) {
      choice.leaveOut(path(directory), Reason.UNREADABLE, "not all of it could be listed");
    }
    return FileVisitResult.CONTINUE;
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
