package dev.plumbline.policies;

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

  /** Relative, because opa writes the paths it was given into the module. */
  private static final String WORK = "target/rego";

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
    PolicyDirectory directory =
        new PolicyDirectory(Path.of(arguments[0]).toAbsolutePath().normalize());
    try {
      compile(directory, Path.of(arguments[1]), System.out);
    } catch (PolicyProblems e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Checks everything before it writes anything. */
  static void compile(PolicyDirectory directory, Path digest, PrintStream log)
      throws IOException, InterruptedException {
    PolicySources sources = PolicySources.read(directory);
    PolicyProblems.refuse(sources.problems());
    PolicyCompiler compiler = new PolicyCompiler(sources, Opa.find(directory, System.getenv()));
    compiler.checkStructure();
    compiler.generate();
    compiler.checkWithOpa();
    compiler.build();
    compiler.write();
    seal(directory, digest);
    log.println("Compiled " + sources.cards().size() + " rules into " + directory.compiled());
  }

  private void checkStructure() throws IOException {
    StructureCheck structure = new StructureCheck(directory, opa);
    List<Problem> problems = new ArrayList<>();
    for (RuleFolder folder : directory.folders()) {
      problems.addAll(structure.check(folder));
    }
    PolicyProblems.refuse(problems);
  }

  private void generate() throws IOException {
    Path work = directory.root().resolve(WORK);
    Files.createDirectories(work);
    for (Map.Entry<String, String> file : new EntryPoints(sources.cards()).rego().entrySet()) {
      Files.writeString(work.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, String> file : new CompiledTexts(sources).byName().entrySet()) {
      Files.writeString(work.resolve(file.getKey()), file.getValue());
    }
  }

  private void checkWithOpa() throws IOException {
    List<String> check =
        new ArrayList<>(List.of("check", "--strict", "--capabilities", "capabilities.json"));
    check.addAll(regoSources());
    opa.run(check.toArray(String[]::new));
    opa.run("fmt", "--fail", "--list", "lib", "rules");
    opa.run("test", "--ignore", "fixtures", "lib", "rules", WORK + "/data.json");
  }

  private void build() throws IOException {
    List<String> build =
        new ArrayList<>(List.of("build", "-t", "wasm", "--capabilities", "capabilities.json"));
    build.addAll(List.of("--ignore", "*_test.rego", "--ignore", "fixtures"));
    for (String path : new EntryPoints(sources.cards()).paths()) {
      build.addAll(List.of("-e", path));
    }
    build.addAll(List.of("-o", WORK + "/bundle.tar.gz"));
    build.addAll(regoSources());
    opa.run(build.toArray(String[]::new));
  }

  private static List<String> regoSources() {
    return List.of("lib", "rules", WORK + "/anchors.rego", WORK + "/single.rego");
  }

  private void write() throws IOException {
    Path compiled = directory.compiled();
    Files.createDirectories(compiled);
    Path bundle = directory.root().resolve(WORK).resolve("bundle.tar.gz");
    Bundle.extract(bundle, "/policy.wasm", compiled.resolve("policy.wasm"));
    for (Map.Entry<String, String> file : new CompiledTexts(sources).byName().entrySet()) {
      Files.writeString(compiled.resolve(file.getKey()), file.getValue());
    }
    for (RuleCardSource card : sources.cards()) {
      Files.writeString(card.folder().readme(), new Readme(card).text());
    }
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
