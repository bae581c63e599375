import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Checks or applies google-java-format on every Java file of the repository, in one JVM.
 *
 * <p>A process of its own, because the formatter uses the compiler of the JDK it runs on, and
 * Maven's own JVM may be too old to parse the sources.
 *
 * <p>Arguments: the repository's root; {@code check} or {@code apply}; and the file to write when
 * something is not formatted: the enforcer then stops the build. The formatter's jar is on the
 * class path and is found as a tool.
 */
public final class JavaFormat {

  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", ".git", ".plumbline", "plumbline-demo");

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    boolean apply = arguments[1].equals("apply");
    List<String> command = new ArrayList<>(apply ? List.of("-i") : List.of("-n"));
    command.addAll(sources(root));

    var unformatted = new StringWriter();
    int problems =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(unformatted),
                new PrintWriter(System.err, true),
                command.toArray(String[]::new));
    if (problems != 0) {
      System.exit(problems);
    }
    List<String> files =
        unformatted
            .toString()
            .lines()
            .map(file -> root.relativize(Path.of(file)).toString())
            .toList();
    Path report = Path.of(arguments[2]);
    Files.deleteIfExists(report);
    if (!files.isEmpty()) {
      files.forEach(file -> System.err.println("not formatted: " + file));
      Files.write(report, files);
    }
  }

  private static List<String> sources(Path root) throws IOException {
    var files = new ArrayList<String>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return NOT_OURS.contains(directory.getFileName().toString()) && !directory.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
