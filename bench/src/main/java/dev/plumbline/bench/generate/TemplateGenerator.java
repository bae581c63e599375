package dev.plumbline.bench.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes templates in the style of compiled Bicep modules, and some in the older style, and says
 * what each must yield. The same seed gives the same templates.
 */
public final class TemplateGenerator {

  private final long seed;

  public TemplateGenerator(long seed) {
    this.seed = seed;
  }

  /**
   * Writes templates below a directory, each in a directory of its own.
   *
   * @return by the template's path relative to the directory, what it must yield
   */
  public SortedMap<String, List<Expected>> write(Path directory, int templates) throws IOException {
    SortedMap<String, List<Expected>> expected = new TreeMap<>();
    for (int i = 0; i < templates; i++) {
      One one = one(i);
      String name = String.format(Locale.ROOT, "%s-%03d", one.style(), i);
      Path own = Files.createDirectories(directory.resolve(name));
      for (Map.Entry<String, String> file : one.files().entrySet()) {
        Files.writeString(own.resolve(file.getKey()), file.getValue());
      }
      expected.put(name + "/main.json", one.expected());
    }
    return expected;
  }

  /**
   * One template.
   *
   * @param files its text and its parameter file's, if it has one, by name
   */
  record One(String style, SortedMap<String, String> files, List<Expected> expected) {}

  One one(int number) {
    Draft draft = new Draft(new Dice(seed * 1_000_003 + number));
    Oracle oracle = new Oracle();
    String style = compose(draft, oracle);
    SortedMap<String, String> files = new TreeMap<>();
    files.put("main.json", Json.text(draft.template()));
    if (!draft.arguments.isEmpty()) {
      files.put("main.parameters.json", Json.text(draft.parameterFile()));
    }
    return new One(style, files, oracle.noted());
  }

  /** The text of a template with one resource and its properties, less than 4,000 characters. */
  public String small(int number) {
    Draft draft = new Draft(new Dice(seed * 1_000_003 + number));
    Small.write(draft);
    return Json.text(draft.template());
  }

  private static String compose(Draft draft, Oracle oracle) {
    switch (draft.dice.between(0, 21)) {
      case 20 -> {
        HsmModule.write(draft, oracle, Name.of(draft, "hsm"));
        return "hsm";
      }
      case 21 -> {
        SubscriptionModule.write(draft, oracle);
        return "subscription";
      }
      case 0, 1, 2, 3, 4 -> {
        VaultModule.write(draft, oracle, Name.of(draft, "kv"));
        return "vault";
      }
      case 5, 6, 7, 8, 9 -> {
        StorageModule.write(draft, oracle, Name.of(draft, "st"));
        return "storage";
      }
      case 10, 11, 12 -> {
        EventModule.write(draft, oracle, Name.of(draft, "eg"));
        return "events";
      }
      case 13, 14, 15, 16 -> {
        Pattern.write(draft, oracle);
        return "pattern";
      }
      default -> {
        QuickStart.write(draft, oracle);
        return "quickstart";
      }
    }
  }
}
