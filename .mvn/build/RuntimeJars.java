import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the program's jars into one directory in a form that the JVM's start-up cache takes, and
 * prints the class path that they make there.
 *
 * <p>The cache leaves out every class of a signed jar (all of Azure's are signed; Maven checked
 * what it downloaded, so the copies go without signatures) and every class compiled for Java 5 or
 * older (all of picocli; such classes get the stack maps that newer ones have).
 *
 * <p>Arguments: the directory to fill, and class paths to copy in their order.
 */
public final class RuntimeJars {

  private static final int JAVA_5 = 49;

  private final ClassFile classFile;

  private RuntimeJars(List<ZipFile> jars) {
    this.classFile =
        ClassFile.of(
            ClassHierarchyResolverOption.of(hierarchyOf(jars)),
            StackMapsOption.GENERATE_STACK_MAPS);
  }

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    List<ZipFile> jars = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      for (String jar : arguments[i].split(File.pathSeparator)) {
        jars.add(new ZipFile(jar));
      }
    }
    var runtimeJars = new RuntimeJars(jars);
    var classPath = new ArrayList<String>();
    for (ZipFile jar : jars) {
      Path copy = directory.resolve(Path.of(jar.getName()).getFileName());
      if (Files.exists(copy)) {
        throw new IOException("Two jars of one name: " + jar.getName());
      }
      runtimeJars.copy(jar, copy);
      classPath.add(copy.toString());
    }
    System.out.println(String.join(File.pathSeparator, classPath));
  }

  private void copy(ZipFile jar, Path to) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
      // Read on every start, and faster so.
      out.setLevel(0);
      for (ZipEntry entry : jar.stream().filter(entry -> !isSignature(entry)).toList()) {
        byte[] content = read(jar, entry);
        var kept = new ZipEntry(entry.getName());
        kept.setTime(entry.getTime());
        out.putNextEntry(kept);
        out.write(isTooOld(entry, content) ? withStackMaps(content) : content);
        out.closeEntry();
      }
    }
  }

  private static boolean isSignature(ZipEntry entry) {
    String name = entry.getName().toUpperCase(Locale.ROOT);
    return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static boolean isTooOld(ZipEntry entry, byte[] content) {
    return entry.getName().endsWith(".class")
        && ((content[6] & 0xff) << 8 | content[7] & 0xff) <= JAVA_5;
  }

  private byte[] withStackMaps(byte[] old) {
    ClassTransform newer =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    // Bodies that pass through unchanged are copied as bytes; taken apart, they get stack maps.
    ClassTransform rebuilt = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return classFile.transformClass(classFile.parse(old), newer.andThen(rebuilt));
  }

  /** Stack maps name the common superclass of two branches, so supertypes must be found. */
  private static ClassHierarchyResolver hierarchyOf(List<ZipFile> jars) {
    return ClassHierarchyResolver.ofResourceParsing(type -> find(jars, type))
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private static InputStream find(List<ZipFile> jars, ClassDesc type) {
    String descriptor = type.descriptorString();
    String path = descriptor.substring(1, descriptor.length() - 1) + ".class";
    for (ZipFile jar : jars) {
      ZipEntry entry = jar.getEntry(path);
      if (entry != null) {
        try {
          return jar.getInputStream(entry);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return null;
  }

  private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream content = jar.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }
}
