package dev.plumbline.template.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of functions, in the code and in docs/templates.md. */
class FunctionsTest {

  private static final Path ROOT = Path.of(System.getProperty("plumbline.root", "../.."));
  private static final Path TESTS =
      ROOT.resolve("scanner/template/src/test/java/dev/plumbline/template/function");
  private static final Path DOCS = ROOT.resolve("docs/templates.md");
  private static final String BEGIN = "<!-- functions: written by FunctionsTest -->\n";
  private static final String END = "<!-- end of functions -->\n";

  private final Functions functions = new Functions();

  @Test
  void knowsNamesInAnyCaseAndWithTheirNamespace() {
    assertThat(functions.knows("UNIQUESTRING")).isTrue();
    assertThat(functions.knows("sys.concat")).isTrue();
    assertThat(functions.knows("listAnything")).isTrue();
    assertThat(functions.knows("concatenate")).isFalse();
    assertThat(functions.decided("guid")).contains(Decided.STAND_IN);
    assertThat(functions.decided("guids")).isEmpty();
  }

  @Test
  void refusesAFunctionThatIsNone() {
    assertThat(Trial.refusal("concatenate", "a"))
        .isEqualTo("there is no template function concatenate()");
  }

  @Test
  void listsNoFunctionTwice() {
    assertThat(functions.all()).extracting(Documented::name).doesNotHaveDuplicates();
  }

  @Test
  void everyFunctionIsTriedInTheTestOfEachOfItsPages() throws IOException {
    for (Documented function : functions.all()) {
      for (Page page : function.pages()) {
        String test = Files.readString(TESTS.resolve(testOf(page)));
        assertThat(test)
            .as("%s in %s", function.name(), testOf(page))
            .containsPattern("\"" + function.name().replace("*", "Keys") + "[\",]");
      }
    }
  }

  private static String testOf(Page page) {
    return switch (page) {
      case ARRAY, BICEP_ARRAY -> "ArrayPageTest.java";
      case CIDR -> "CidrPageTest.java";
      case COMPARISON -> "ComparisonPageTest.java";
      case DATE -> "DatePageTest.java";
      case DEPLOYMENT -> "DeploymentPageTest.java";
      case LAMBDA, BICEP_LAMBDA -> "LambdaPageTest.java";
      case LOGICAL -> "LogicalPageTest.java";
      case NUMERIC -> "NumericPageTest.java";
      case OBJECT -> "ObjectPageTest.java";
      case RESOURCE, BICEP_RESOURCE -> "ResourcePageTest.java";
      case SCOPE -> "ScopePageTest.java";
      case STRING, BICEP_STRING -> "StringPageTest.java";
      case BICEP_FLOW, BICEP_PARAMETERS_FILE -> "OtherPagesTest.java";
    };
  }

  @Test
  void theDocumentationListsThem() throws IOException {
    String docs = Files.readString(DOCS);
    String expected =
        docs.substring(0, docs.indexOf(BEGIN) + BEGIN.length())
            + table()
            + docs.substring(docs.indexOf(END));
    if (Boolean.getBoolean("plumbline.golden.accept")) {
      Files.writeString(DOCS, expected);
    }

    assertThat(Files.readString(DOCS)).isEqualTo(expected);
  }

  private String table() {
    List<String> rows =
        functions.all().stream()
            .map(
                function ->
                    "| `%s` | %s | %s |"
                        .formatted(function.name(), function.decided().words(), pages(function)))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    return "\n| function | its value is decided | described on |\n|---|---|---|\n"
        + String.join("\n", rows)
        + "\n\n";
  }

  private static String pages(Documented function) {
    return function.pages().stream()
        .map(page -> "[%s](%s)".formatted(page.words(), page.address()))
        .collect(Collectors.joining(", "));
  }
}
