import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the program's jars into one directory without their signatures, and prints the class path
 * that they make there.
 *
 * <p>The JVM leaves every class of a signed jar out of its start-up cache, and checks its digest on
 * each start. Azure's jars are all signed. Maven checked what it downloaded; the copies are only
 * ours to run.
 *
 * <p>Arguments: the directory to fill, and class paths to copy in their order.
 */
public final class StripSignatures {

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    var classPath = new StringBuilder();
    for (int i = 1; i < arguments.length; i++) {
      for (String jar : arguments[i].split(File.pathSeparator)) {
        Path copy = directory.resolve(Path.of(jar).getFileName());
        if (Files.exists(copy)) {
          throw new IOException("Two jars of one name: " + jar);
        }
        copy(Path.of(jar), copy);
        classPath.append(classPath.isEmpty() ? "" : File.pathSeparator).append(copy);
      }
    }
    System.out.println(classPath);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var jar = new ZipFile(from.toFile())) {
      if (jar.stream().noneMatch(StripSignatures::isSignature)) {
        Files.copy(from, to);
        return;
      }
      try (OutputStream file = Files.newOutputStream(to);
          var out = new ZipOutputStream(file)) {
        // The copies are read on every start: what is not compressed is read faster.
        out.setLevel(0);
        for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
          ZipEntry entry = entries.nextElement();
          if (!isSignature(entry)) {
            var kept = new ZipEntry(entry.getName());
            kept.setTime(entry.getTime());
            out.putNextEntry(kept);
            jar.getInputStream(entry).transferTo(out);
            out.closeEntry();
          }
        }
      }
    }
  }

  private static boolean isSignature(ZipEntry entry) {
    String name = entry.getName().toUpperCase(Locale.ROOT);
    return name.startsWith("META-INF/")
        && name.indexOf('/', "META-INF/".length()) < 0
        && (name.endsWith(".SF")
            || name.endsWith(".RSA")
            || name.endsWith(".DSA")
            || name.endsWith(".EC"));
  }
}
