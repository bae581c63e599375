package dev.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a rule folder has all its parts, and nothing that does not belong there. */
final class FolderCheck {

  private static final Set<String> EVERY_RULE_SHOWS =
      new TreeSet<>(Set.of("compliant", "noncompliant", "unknown"));

  private final PolicyDirectory directory;

  FolderCheck(PolicyDirectory directory) {
    this.directory = directory;
  }

  List<Problem> check(RuleFolder folder) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path at = directory.relative(folder.path());
    if (!folder.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)+")
        || !folder.name().startsWith(folder.service() + "_")) {
      problems.add(
          new Problem(
              at,
              "is no rule folder. Name it "
                  + folder.service()
                  + "_<wanted_state>, in lower-case words joined by underscores."));
    }
    if (!Files.isRegularFile(folder.rego())) {
      problems.add(
          missing(at, folder.rego(), "Write the rule there: its METADATA card, then holds."));
    }
    if (!Files.isRegularFile(folder.test())) {
      problems.add(
          missing(at, folder.test(), "Write at least one test_… rule for opa test there."));
    } else if (Files.readString(folder.test()).lines().noneMatch(l -> l.startsWith("test_"))) {
      problems.add(
          new Problem(at, folder.test().getFileName() + " has no test. Write a test_… rule."));
    }
    problems.addAll(checkFixtures(at, folder));
    return problems;
  }

  private static List<Problem> checkFixtures(Path at, RuleFolder folder) throws IOException {
    if (!Files.isDirectory(folder.fixturesFolder())) {
      return List.of(
          new Problem(
              at,
              "has no folder fixtures. Add it with one <verdict>_<why>.json for each of "
                  + String.join(", ", EVERY_RULE_SHOWS)
                  + "."));
    }
    List<Problem> problems = new ArrayList<>();
    List<String> names =
        folder.fixtures().stream().map(file -> file.getFileName().toString()).toList();
    for (String verdict : EVERY_RULE_SHOWS) {
      if (names.stream().noneMatch(name -> name.startsWith(verdict + "_"))) {
        problems.add(
            new Problem(
                at,
                "has no fixture for the verdict "
                    + verdict
                    + ". Add fixtures/"
                    + verdict
                    + "_<why>.json."));
      }
    }
    return problems;
  }

  private static Problem missing(Path folder, Path file, String todo) {
    return new Problem(folder, "has no " + file.getFileName() + ". " + todo);
  }
}
