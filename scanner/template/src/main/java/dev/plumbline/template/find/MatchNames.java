package dev.plumbline.template.find;

import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.tree.TreeFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which template a parameter file is for: the one its metadata names, else the one whose name it
 * begins with, else the only one there is. The conventions are in docs/templates-files.md.
 */
public final class MatchNames {

  private static final Set<String> DIRECTORIES = Set.of("parameters", "params", "parameter");
  private static final Pattern WORD = Pattern.compile("(?:^|[._-])param(?:eter)?s?(?:[._-]|$)");

  private final Map<String, List<TreeFile>> byDirectory = new HashMap<>();

  public MatchNames(List<TreeFile> templates) {
    templates.forEach(
        file -> byDirectory.computeIfAbsent(file.directory(), d -> new ArrayList<>()).add(file));
  }

  /** The template of a parameter file, if one can be told. */
  public Optional<TreeFile> templateOf(Parameters parameters) {
    TreeFile file = parameters.file();
    if (parameters.template().isPresent()) {
      String path = parameters.template().get();
      return byDirectory.values().stream()
          .flatMap(List::stream)
          .filter(template -> template.original().equals(path))
          .findFirst();
    }
    Optional<TreeFile> beside = in(file.directory(), file, false);
    return beside.isPresent() || !inParameterDirectory(file)
        ? beside
        : in(parent(file.directory()), file, true);
  }

  /** The template that a parameter file's own metadata names, from the tree's root. */
  static Optional<String> named(TreeFile file, Syntax.Obj root) {
    return root.object("metadata")
        .flatMap(metadata -> metadata.text("template"))
        .flatMap(relative -> resolve(file.directory(), relative));
  }

  /**
   * @param telling whether the directory already says that it is a parameter file
   */
  private Optional<TreeFile> in(String directory, TreeFile file, boolean telling) {
    List<TreeFile> templates = byDirectory.getOrDefault(directory, List.of());
    String name = stem(file);
    Optional<TreeFile> named =
        templates.stream()
            .filter(template -> belongs(name, stem(template), telling))
            .max(Comparator.comparingInt(template -> stem(template).length()));
    if (named.isPresent() || templates.size() != 1) {
      return named;
    }
    boolean onlyTheWord = WORD.matcher(name).lookingAt();
    return onlyTheWord || telling ? Optional.of(templates.getFirst()) : Optional.empty();
  }

  private static boolean belongs(String name, String template, boolean telling) {
    if (!name.startsWith(template)) {
      return false;
    }
    String rest = name.substring(template.length());
    boolean separated = rest.isEmpty() || "._-".indexOf(rest.charAt(0)) >= 0;
    return separated && (telling || WORD.matcher(rest).find());
  }

  private static boolean inParameterDirectory(TreeFile file) {
    String directory = file.directory();
    String name = directory.isEmpty() ? "" : directory.substring(parent(directory).length());
    return DIRECTORIES.contains(name.replace("/", "").toLowerCase(Locale.ROOT));
  }

  private static String parent(String directory) {
    int cut = directory.lastIndexOf('/', directory.length() - 2);
    return directory.substring(0, cut + 1);
  }

  private static String stem(TreeFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Optional<String> resolve(String directory, String relative) {
    List<String> segments = new ArrayList<>();
    for (String segment : (directory + relative.replace('\\', '/')).split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }
}
