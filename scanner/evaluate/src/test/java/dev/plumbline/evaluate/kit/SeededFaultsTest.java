package dev.plumbline.evaluate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.OpaCommand;
import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kit that finds nothing proves nothing: faults put into the library on purpose must be found.
 */
final class SeededFaultsTest {

  /** The ways in which scanners have passed what they had not read. */
  private static final List<String> FAULTS =
      List.of(
          "unresolved taken as absent",
          "missing fact as none",
          "null as false",
          "partial as full",
          "unknown as no");

  private final PolicyPack original = PolicyPack.bundled();
  private final Path folder;

  SeededFaultsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /**
   * One fault: a text of the library and what is put in its place.
   *
   * @param file path below policies/
   */
  record Fault(String name, String file, String text, String replacement) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Fault> faults() throws IOException {
    Path file = RuleKitTest.POLICIES.resolve("src/test/resources/seeded-faults.json");
    List<Fault> faults = new ArrayList<>();
    for (Value fault : ValueJson.read(Files.readAllBytes(file)).itemsOrEmpty()) {
      faults.add(
          new Fault(
              fault.at("name").textOr(""),
              fault.at("file").textOr(""),
              fault.at("text").textOr(""),
              fault.at("replacement").textOr("")));
    }
    return faults;
  }

  @Test
  void theFiveFaultsOfTheHouseAreSeeded() throws IOException {
    assertThat(faults()).extracting(Fault::name).containsAll(FAULTS);
  }

  /** Rules of one fact are enough: the kit itself runs over all of them, uncopied. */
  @Test
  void unchangedCopyPassesTheKit() throws IOException {
    OpaCommand opa = OpaCommand.orSkip();
    Predicate<RuleCard> ofKeys = card -> card.factsNeeded().contains("key");
    assertThat(firstProblem(copy().compile(opa), ofKeys)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void seededFaultFailsTheKit(Fault fault) throws IOException {
    OpaCommand opa = OpaCommand.orSkip();
    MutatedPack pack = copy();
    pack.replace(fault.file(), fault.text(), fault.replacement());
    assertThat(firstProblem(pack.compile(opa), card -> true)).as("what the kit finds").isNotEmpty();
  }

  private MutatedPack copy() throws IOException {
    return new MutatedPack(original, RuleKitTest.POLICIES, folder);
  }

  /** The first check that fails, with its problems. */
  private static List<String> firstProblem(PolicyPack pack, Predicate<RuleCard> chosen)
      throws IOException {
    try (RuleKit kit = new RuleKit(pack, RuleKitTest.POLICIES)) {
      for (RuleCard card : pack.cards().stream().filter(chosen).toList()) {
        for (RuleKit.Check check : kit.checks(card)) {
          List<String> problems = check.problems().get();
          if (!problems.isEmpty()) {
            List<String> all = new ArrayList<>(List.of(card.name() + ", " + check.name()));
            all.addAll(problems);
            return all;
          }
        }
      }
    }
    return List.of();
  }
}
