package dev.plumbline.template.ignore;

import dev.plumbline.model.Location;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where resources and templates are declared, in the files that have ignores. */
final class Declarations {

  /**
   * One declaration.
   *
   * @param resource or, if not, a whole template
   * @param path names from the root down
   */
  record Declaration(boolean resource, Location span, String path) {}

  private final Map<String, List<Declaration>> byFile = new HashMap<>();

  void add(Document document) {
    List<Declaration> found = new ArrayList<>();
    template(document.root(), "", found);
    byFile.put(document.file(), found);
  }

  /** The innermost resource whose declaration holds the place. */
  Optional<Location> around(Location place) {
    return innermost(place).filter(Declaration::resource).map(Declaration::span);
  }

  /** The innermost declaration that holds the place; a template's too. */
  Optional<Declaration> innermost(Location place) {
    return of(place.file()).stream()
        .filter(declaration -> Spans.holds(declaration.span(), place))
        .max(
            Comparator.comparingInt((Declaration d) -> d.span().line())
                .thenComparingInt(d -> d.span().column()));
  }

  /** The outermost resource that begins on the line. */
  Optional<Declaration> beginningOn(String file, int line) {
    return of(file).stream()
        .filter(declaration -> declaration.resource() && declaration.span().line() == line)
        .min(Comparator.comparingInt(d -> d.span().column()));
  }

  private List<Declaration> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  private static void template(Syntax template, String path, List<Declaration> found) {
    if (template instanceof Syntax.Obj object) {
      found.add(new Declaration(false, object.at(), path));
      resources(object, path, found);
    }
  }

  private static void resources(Syntax.Obj holder, String path, List<Declaration> found) {
    Optional<Syntax> written = holder.value("resources");
    if (written.isEmpty()) {
      return;
    }
    if (written.get() instanceof Syntax.Arr list) {
      for (Syntax item : list.items()) {
        if (item instanceof Syntax.Obj resource) {
          resource(resource, resource.at(), path + "/" + key(resource), found);
        }
      }
    } else if (written.get() instanceof Syntax.Obj named) {
      for (Syntax.Member member : named.members()) {
        if (member.value() instanceof Syntax.Obj resource
            && member.name() instanceof Syntax.Text(String name, Location ignored)) {
          resource(resource, member.at(), path + "/" + name, found);
        }
      }
    }
  }

  private static void resource(
      Syntax.Obj resource, Location span, String path, List<Declaration> found) {
    found.add(new Declaration(true, span, path));
    resources(resource, path, found);
    resource
        .object("properties")
        .flatMap(properties -> properties.value("template"))
        .filter(
            inner -> inner instanceof Syntax.Obj object && object.value("resources").isPresent())
        .ifPresent(inner -> template(inner, path + "/template", found));
  }

  private static String key(Syntax.Obj resource) {
    return resource.text("type").orElse("") + ":" + resource.text("name").orElse("");
  }
}
