package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may touch which library. */
final class LibrariesTest {

  /**
   * One row of the table.
   *
   * @param prefixes packages of the library
   * @param users packages of ours that may use it
   */
  record Library(List<String> prefixes, List<String> users, String because) {

    @Override
    public String toString() {
      return prefixes + " only in " + users;
    }
  }

  static Stream<Library> libraries() {
    return Stream.of(
        new Library(
            List.of("com.azure", "com.microsoft", "reactor", "org.reactivestreams"),
            List.of("azure"),
            "loading the Azure SDK costs seconds, and its types are not ours to give away"),
        new Library(
            List.of("com.styra", "com.dylibso"),
            List.of("evaluate.engine"),
            "the engine can then be changed, or compared with another, in one package"),
        new Library(
            List.of("com.fasterxml.jackson", "com.networknt"),
            List.of("files", "evaluate", "reports"),
            "azure reads JSON with azure-json, and a model that knows a parser is not a model"),
        new Library(
            List.of("gg.jte"), List.of("reports.html"), "a template engine is one format's choice"),
        new Library(
            List.of("picocli"), List.of("cli"), "only the composition root has a command line"),
        new Library(
            List.of("io.opentelemetry"),
            List.of("azure.http", "cli"),
            "spans are made on the wire and sent by the composition root; nothing else is traced"),
        new Library(
            List.of("org.slf4j"),
            List.of("azure", "cli"),
            "libraries of Azure's log; the rest of the product says things in its results"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsKnownToItsUsersOnly(Library library) {
    noClasses()
        .that(not(Product.in(library.users().toArray(String[]::new))))
        .should()
        .dependOnClassesThat(below(library.prefixes()))
        .because(library.because())
        .check(Product.CLASSES);
  }

  @Test
  void modelTreeTemplateAndDemoNeedOnlyTheJdk() {
    noClasses()
        .that(Product.in("model", "tree", "template", "demo"))
        .should()
        .dependOnClassesThat(
            not(below(List.of("java", "javax", "jdk", "com.sun.net.httpserver", "org.jspecify")))
                .and(not(Product.in("model", "tree", "template", "demo"))))
        .because(
            "everything rests on the model, a gate starts often and must start fast, and the demo"
                + " must not share the scanner's errors")
        .check(Product.CLASSES);
  }

  private static DescribedPredicate<JavaClass> below(List<String> prefixes) {
    return JavaClass.Predicates.resideInAnyPackage(
        prefixes.stream().map(prefix -> prefix + "..").toArray(String[]::new));
  }
}
