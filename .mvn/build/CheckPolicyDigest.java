import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares policies/compiled with the sources it was made from. Every build runs it, with the JDK
 * alone: compiling needs opa, noticing that one has to compile does not.
 *
 * <p>Arguments: the policies folder, then {@code --write} to write sources.sha256 instead.
 */
public final class CheckPolicyDigest {

  /** Raise it when the compiler makes something else of the same sources. */
  private static final int GENERATOR = 1;

  private static final List<String> PARTS =
      List.of("rules", "lib", "compiled", "defaults.yaml", "capabilities.json");

  private static final String COMMAND =
      "./mvnw -Pcompile-policies -pl policies,scanner/evaluate -am verify";

  public static void main(String[] arguments) throws IOException {
    Path policies = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path seal = policies.resolve("compiled/sources.sha256");
    SortedMap<String, String> now = digests(policies);
    if (arguments.length > 1 && arguments[1].equals("--write")) {
      StringBuilder lines = new StringBuilder();
      now.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
      Files.writeString(seal, lines);
      return;
    }
    SortedMap<String, String> then = new TreeMap<>();
    if (Files.exists(seal)) {
      Files.readAllLines(seal).forEach(line -> then.put(line.substring(66), line.substring(0, 64)));
    }
    SortedSet<String> changed = new TreeSet<>();
    changed.addAll(now.keySet());
    changed.addAll(then.keySet());
    changed.removeIf(name -> now.getOrDefault(name, "").equals(then.getOrDefault(name, "")));
    if (!changed.isEmpty()) {
      System.err.println(
          "policies/compiled is stale: changed since it was compiled: "
              + String.join(", ", changed)
              + ".\nRun: "
              + COMMAND);
      System.exit(1);
    }
  }

  /** Everything that decides what the compiled files are, and those files themselves. */
  private static SortedMap<String, String> digests(Path policies) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(policies.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = policies.relativize(file).toString().replace('\\', '/');
          if (counts(name)) {
            digests.put(name, sha256(Files.readAllBytes(file)));
          }
        }
      }
    }
    Path tools = policies.resolveSibling(".ci/tools.env");
    if (Files.exists(tools)) {
      Files.readAllLines(tools).stream()
          .filter(line -> line.startsWith("OPA_VERSION="))
          .forEach(
              line -> digests.put("OPA_VERSION", sha256(line.getBytes(StandardCharsets.UTF_8))));
    }
    digests.put("generator", sha256(Integer.toString(GENERATOR).getBytes(StandardCharsets.UTF_8)));
    return digests;
  }

  /** Tests and fixtures do not count: nothing of them gets into the compiled files. */
  private static boolean counts(String name) {
    if (name.startsWith("rules/") || name.startsWith("lib/")) {
      return name.endsWith(".rego") && !name.endsWith("_test.rego");
    }
    return !name.equals("compiled/sources.sha256");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
    }
  }
}
