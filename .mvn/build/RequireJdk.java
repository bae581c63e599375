import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which JDK is missing and how to get it, before Maven's toolchain plugin says only that no
 * toolchain matches.
 *
 * <p>Run from source by the root POM, and only when Maven itself runs on a JDK below the wanted
 * one; hence Java 17 language. It looks where maven-toolchains-plugin 3.3.0 looks
 * (ToolchainDiscoverer.doFindJdks) and leaves a hand-written toolchains.xml to the plugin.
 *
 * <p>Arguments: the wanted feature number, and the file to write when no such JDK was found: the
 * enforcer then stops the build.
 */
public final class RequireJdk {

  private static final List<String> BELOW_HOME =
      List.of(
          ".jdks",
          ".m2/jdks",
          ".sdkman/candidates/java",
          ".gradle/jdks",
          ".jenv/versions",
          ".jbang/cache/jdks",
          ".asdf/installs/java",
          ".jabba/jdk",
          ".local/share/mise/installs/java",
          "Library/Java/JavaVirtualMachines",
          "hostedtoolcache");

  private static final List<String> ON_THE_SYSTEM =
      List.of(
          "/usr/jdk",
          "/usr/java",
          "/usr/local/java",
          "/opt/java",
          "/opt/hostedtoolcache",
          "/usr/lib/jvm",
          "/usr/lib64/jvm",
          "/Library/Java/JavaVirtualMachines",
          "C:\\Program Files\\Amazon Corretto",
          "C:\\Program Files\\BellSoft",
          "C:\\Program Files\\Eclipse Adoptium",
          "C:\\Program Files\\Java",
          "C:\\Program Files\\Zulu",
          "C:\\hostedtoolcache\\windows");

  public static void main(String[] arguments) throws IOException {
    int wanted = Integer.parseInt(arguments[0]);
    Path missing = Path.of(arguments[1]);
    Files.deleteIfExists(missing);
    Path home = Path.of(System.getProperty("user.home"));
    if (Files.exists(home.resolve(".m2/toolchains.xml"))) {
      return;
    }
    for (Path jdk : candidates(home)) {
      if (version(jdk).filter(version -> version >= wanted).isPresent()) {
        return;
      }
    }
    String message = message(wanted, System.getenv());
    System.err.println(message);
    Files.createDirectories(missing.getParent());
    Files.writeString(missing, message);
  }

  private static String message(int wanted, Map<String, String> environment) {
    Optional<String> elsewhere =
        environment.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("JAVA_HOME_" + wanted))
            .map(Map.Entry::getValue)
            .findFirst();
    String remedy =
        elsewhere
            .map(jdk -> "There is one in " + jdk + ": export JAVA_HOME=" + jdk)
            .orElse(
                """
                Get one and run the build again:
                  Debian, Ubuntu  apt-get install openjdk-%1$d-jdk, or temurin-%1$d-jdk from Adoptium
                  Fedora          dnf install java-%1$d-openjdk-devel
                  macOS           brew install --cask temurin@%1$d
                  Windows         winget install EclipseAdoptium.Temurin.%1$d.JDK
                  anywhere        sdk install java %1$d-tem, or unpack one from adoptium.net into ~/.jdks
                A JDK that is installed elsewhere: export JAVA_HOME=<its directory>.\
                """
                    .formatted(wanted));
    return "Plumbline needs JDK %d or newer to build. Maven runs on %s and none was found.\n%s"
        .formatted(wanted, System.getProperty("java.version"), remedy);
  }

  private static List<Path> candidates(Path home) throws IOException {
    List<Path> found = new ArrayList<>();
    System.getenv().entrySet().stream()
        .filter(e -> e.getKey().startsWith("JAVA") && e.getKey().endsWith("_HOME"))
        .forEach(e -> found.add(Path.of(e.getValue())));
    List<Path> parents = new ArrayList<>(BELOW_HOME.stream().map(home::resolve).toList());
    parents.addAll(ON_THE_SYSTEM.stream().map(Path::of).toList());
    for (Path parent : parents.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> children = Files.list(parent)) {
        children.forEach(
            child -> {
              found.add(child);
              found.add(child.resolve("Contents/Home"));
            });
      }
    }
    return found;
  }

  /** The feature number in a JDK's release file; empty where there is no JDK. */
  private static Optional<Integer> version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    boolean compiles =
        Files.exists(jdk.resolve("bin/javac")) || Files.exists(jdk.resolve("bin/javac.exe"));
    if (!compiles || !Files.isReadable(release)) {
      return Optional.empty();
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
        .filter(feature -> !feature.isEmpty())
        .map(Integer::valueOf)
        .findFirst();
  }
}
