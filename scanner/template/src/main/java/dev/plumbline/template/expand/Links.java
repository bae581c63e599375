package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.arm.TemplateReader;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The templates in other files, each read once. */
final class Links {

  private final LinkedTemplates files;
  private final Map<String, Template> read = new HashMap<>();
  private final Set<String> used = new TreeSet<>();

  Links(LinkedTemplates files) {
    this.files = files;
  }

  /** The files that were read. */
  Set<String> used() {
    return used;
  }

  /**
   * The template that a link leads to.
   *
   * @throws TemplateException when it is not in the scanned directory
   */
  Template template(Syntax.Obj link, Frame frame, Evaluator evaluator) {
    Optional<Syntax> relative = link.value("relativePath");
    if (relative.isEmpty()) {
      throw elsewhere(link, "by " + address(link));
    }
    Term path = evaluator.evaluate(relative.get(), frame);
    if (!(path instanceof Term.Text text) || text.standsFor().isPresent()) {
      throw elsewhere(link, "at " + Wording.unknown(path).orElse("no path"));
    }
    String file = beside(frame.values().template.file(), text.value());
    Template known = read.get(file);
    return known != null ? known : read(file, link);
  }

  private Template read(String file, Syntax.Obj link) {
    try {
      Optional<Document> document = files.read(file);
      if (document.isEmpty()) {
        throw elsewhere(link, "at " + file);
      }
      Template template = TemplateReader.read(document.get());
      read.put(file, template);
      used.add(file);
      return template;
    } catch (IOException e) {
      throw TemplateException.elsewhere(
          "the linked template at %s cannot be read (%s); what it deploys is not known"
              .formatted(file, e.getMessage()),
          link.at());
    } catch (JsonException e) {
      throw new TemplateException(String.valueOf(e.getMessage()), "", Optional.of(e.at()));
    }
  }

  private static String address(Syntax.Obj link) {
    return link.member("uri")
        .or(() -> link.member("id"))
        .map(member -> Wording.text(member.name()) + " " + Wording.text(member.value()))
        .orElse("nothing we know");
  }

  private static TemplateException elsewhere(Syntax.Obj link, String where) {
    return TemplateException.elsewhere(
        "the linked template %s is not in the scanned directory; what it deploys is not known"
            .formatted(where),
        link.at());
  }

  /** A path seen from a file, as one from the root; steps above the root lead nowhere. */
  static String beside(String file, String path) {
    Deque<String> steps = new ArrayDeque<>();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    for (String step : (folder + path.replace('\\', '/')).split("/", -1)) {
      boolean up = step.equals("..");
      if (up && !steps.isEmpty() && !steps.peekLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
