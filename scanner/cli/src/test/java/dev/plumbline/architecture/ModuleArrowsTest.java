package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: the arrows of docs/architecture.md. */
final class ModuleArrowsTest {

  /** For each module the modules that it may know beside itself. Only cli may know all. */
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "model", List.of(),
          "files", List.of("model"),
          "demo", List.of(),
          "azure", List.of("model"),
          "tree", List.of(),
          "template", List.of("model", "tree"),
          "evaluate", List.of("model", "files"),
          "reports", List.of("model", "files"));

  static Stream<Map.Entry<String, List<String>>> arrows() {
    return ARROWS.entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  @ParameterizedTest
  @MethodSource("arrows")
  void aModuleKnowsOnlyItsNeighbours(Map.Entry<String, List<String>> arrow) {
    String module = arrow.getKey();
    String[] known =
        Stream.concat(Stream.of(module), arrow.getValue().stream()).toArray(String[]::new);
    noClasses()
        .that(Product.in(module))
        .should()
        .dependOnClassesThat(resideInAPackage(Product.ROOT + "..").and(not(Product.in(known))))
        .because(
            "a reader judges nothing, a rule sees only the inventory, a report computes no verdict:"
                + " they meet in files, not in code")
        .check(Product.CLASSES);
  }

  @Test
  void everyClassIsInAModuleWithArrows() {
    String[] modules =
        Stream.concat(Stream.of("cli"), ARROWS.keySet().stream()).toArray(String[]::new);
    noClasses()
        .should(ArchCondition.from(not(Product.in(modules))))
        .because("a module that is not in the table has no arrows to hold")
        .check(Product.CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching(Product.ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("what depends on each other is one thing and belongs into one package")
        .check(Product.CLASSES);
  }
}
