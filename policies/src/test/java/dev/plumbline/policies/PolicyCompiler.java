package dev.plumbline.policies;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks the pack's sources and compiles them with OPA into {@code compiled/}, which is committed,
 * so that nobody needs OPA to build or run the scanner. Same sources, same bytes.
 */
public final class PolicyCompiler {

  static final String COMMAND =
      "./mvnw -Pcompile-policies -pl policies,scanner/evaluate -am verify";

  private static final String[] SOURCES = {"lib", "rules"};

  private final PolicySources sources;
  private final PolicyDirectory directory;
  private final Opa opa;

  private PolicyCompiler(PolicySources sources, Opa opa) {
    this.sources = sources;
    this.directory = sources.directory();
    this.opa = opa;
  }

  /**
   * Compiles, or says on standard error everything that is wrong and ends with exit code 1.
   *
   * @param arguments the policies folder; the digest program that seals the result
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      compile(new PolicyDirectory(root), Path.of(arguments[1]), System.out);
    } catch (PolicyProblems e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static void compile(PolicyDirectory directory, Path digest, PrintStream log)
      throws IOException, InterruptedException {
    // A page that is missing or stale is what this run is about to write.
    for (RuleFolder folder : directory.folders()) {
      if (!Files.exists(folder.readme())) {
        Files.writeString(folder.readme(), "");
      }
    }
    PolicySources sources = PolicySources.read(directory);
    PolicyProblems.refuse(sources.problems());
    PolicyCompiler compiler =
        new PolicyCompiler(sources, Opa.find(directory.root(), opaVersion(directory)));
    compiler.check();
    compiler.write();
    seal(directory, digest);
    log.println("Compiled " + sources.cards().size() + " rules into " + directory.compiled());
  }

  /** The one place that names tool versions is .ci/tools.env. */
  private static String opaVersion(PolicyDirectory directory) throws IOException {
    Path tools = directory.root().resolveSibling(".ci").resolve("tools.env");
    return Files.readAllLines(tools).stream()
        .filter(line -> line.startsWith("OPA_VERSION="))
        .map(line -> line.substring("OPA_VERSION=".length()))
        .findFirst()
        .orElseThrow(
            () ->
                new PolicyProblems(
                    List.of(new Problem(tools, "names no OPA_VERSION. Add OPA_VERSION=…"))));
  }

  private void check() throws IOException {
    StructureCheck structure = new StructureCheck(directory, opa);
    List<Problem> problems = new ArrayList<>();
    for (RuleFolder folder : directory.folders()) {
      problems.addAll(structure.check(folder));
    }
    PolicyProblems.refuse(problems);
    opa.run("fmt", "--fail", "--list", "lib", "rules");
  }

  private void write() throws IOException {
    Path work = directory.root().resolve("target/rego");
    Files.createDirectories(work);
    Files.createDirectories(directory.compiled());
    EntryPoints entryPoints = new EntryPoints(sources.cards());
    for (Map.Entry<String, String> file : entryPoints.rego().entrySet()) {
      Files.writeString(work.resolve(file.getKey()), file.getValue());
    }
    ObjectNode data = data();
    Path compiledData = directory.compiled().resolve("data.json");
    Files.writeString(compiledData, Json.pretty(data));
    checkWithOpa();
    buildModule(entryPoints, work);
    Files.writeString(
        directory.compiled().resolve("entrypoints.json"), Json.pretty(entryPoints.index()));
    ArrayNode cards = Json.array();
    for (RuleCardSource card : sources.cards()) {
      cards.add(card.toJson());
      Files.writeString(card.folder().readme(), new Readme(card).text());
    }
    Files.writeString(directory.compiled().resolve("cards.json"), Json.pretty(cards));
  }

  private void checkWithOpa() throws IOException {
    opa.run(
        "check", "--strict", "--capabilities", "capabilities.json", "lib", "rules", "target/rego");
    opa.run("test", "--ignore", "fixtures", "lib", "rules", "compiled/data.json");
  }

  private void buildModule(EntryPoints entryPoints, Path work) throws IOException {
    List<String> build =
        new ArrayList<>(List.of("build", "-t", "wasm", "--capabilities", "capabilities.json"));
    build.addAll(List.of("--ignore", "*_test.rego", "--ignore", "fixtures"));
    entryPoints.paths().forEach(path -> build.addAll(List.of("-e", path)));
    build.addAll(List.of("-o", "target/rego/bundle.tar.gz"));
    build.addAll(List.of(SOURCES));
    build.add("target/rego");
    Files.deleteIfExists(work.resolve("bundle.tar.gz"));
    opa.run(build.toArray(String[]::new));
    Bundle.extract(
        work.resolve("bundle.tar.gz"), "/policy.wasm", directory.compiled().resolve("policy.wasm"));
  }

  /** The engine's data: the defaults table, and the parameters as the cards give them. */
  private ObjectNode data() {
    ObjectNode data = Json.object();
    ObjectNode plumbline = data.putObject("plumbline");
    plumbline.set("defaults", sources.defaults().byFactAndPath());
    ObjectNode parameters = plumbline.putObject("parameters");
    for (RuleCardSource card : sources.cards()) {
      ObjectNode own = Json.object();
      card.custom()
          .path("parameters")
          .properties()
          .forEach(parameter -> own.set(parameter.getKey(), parameter.getValue().path("value")));
      if (!own.isEmpty()) {
        parameters.set(card.name(), own);
      }
    }
    return data;
  }

  /** Writes sources.sha256 with the same program that every build checks it with. */
  private static void seal(PolicyDirectory directory, Path digest)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    int exit =
        new ProcessBuilder(
                java.toString(), digest.toString(), directory.root().toString(), "--write")
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException(digest + " could not write the digest (exit code " + exit + ").");
    }
  }
}
