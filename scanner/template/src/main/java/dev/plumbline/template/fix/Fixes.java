package dev.plumbline.template.fix;

import dev.plumbline.model.Location;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.find.Documents;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the diff that sets one property. There is one where the property is absent, where its
 * value is written out, or where it is a parameter or variable whose value is written out. A value
 * that an expression computes is its author's to change.
 */
public final class Fixes {

  private final SourceTree tree;
  private final Documents documents;

  /**
   * @param tree that was scanned
   */
  public Fixes(SourceTree tree) {
    this.tree = tree;
    this.documents = new Documents(tree);
  }

  /**
   * A unified diff against the tree's root, or empty where one property does not do it.
   *
   * @param resource with a noncompliant finding of the rule
   * @param fix the rule's card's
   */
  public Optional<String> diff(Resource resource, RuleCard.Fix fix) {
    SortedMap<String, Written> places =
        resource.written().getOrDefault(fix.fact(), new TreeMap<>());
    Optional<String> value = Json.of(fix.value());
    Written owner = places.get("");
    if (owner == null || value.isEmpty()) {
      return Optional.empty();
    }
    List<String> path = Arrays.asList(fix.path().split("\\.", -1));
    return edit(owner.at(), places.get(fix.path()), path, fix.value(), value.get());
  }

  private Optional<String> edit(
      Location owner, @Nullable Written written, List<String> path, Value value, String json) {
    Optional<Document> document = document(owner.file());
    Optional<Syntax> declared = document.flatMap(d -> Declared.at(d.root(), owner));
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Syntax here = declared.get();
    for (int step = 0; step < path.size(); step++) {
      if (!(here instanceof Syntax.Obj object)) {
        return Optional.empty();
      }
      Optional<Syntax> next = object.value(path.get(step));
      if (next.isEmpty()) {
        // Where it is written elsewhere, as by a copy, adding it here would be a second one.
        List<String> rest = path.subList(step, path.size());
        return written == null
            ? diff(document.get(), source -> new Insertion(source).into(object, rest, json))
            : Optional.empty();
      }
      here = next.get();
    }
    if (Literal.isScalar(here)) {
      return replace(document.get(), here, json);
    }
    return written == null ? Optional.empty() : atOrigin(here, written.via(), value, json);
  }

  /** Follows a value that is nothing but the name of a parameter or variable. */
  private Optional<String> atOrigin(
      Syntax property, List<Written.Via> via, Value value, String json) {
    Syntax here = property;
    for (int i = 0; i < via.size(); i++) {
      Written.Via step = via.get(i);
      if (step.kind() != Written.Kind.ARGUMENT
          && Literal.reference(here).filter(step.name()::equalsIgnoreCase).isEmpty()) {
        return Optional.empty();
      }
      Optional<Document> document = document(step.at().file());
      Optional<Syntax> declared = document.flatMap(d -> Declared.at(d.root(), step.at()));
      if (declared.isEmpty() || !allows(step.kind(), declared.get(), json)) {
        return Optional.empty();
      }
      boolean given = i + 1 < via.size() && via.get(i + 1).kind() == Written.Kind.ARGUMENT;
      if (step.kind() == Written.Kind.PARAMETER && given) {
        continue;
      }
      Optional<Syntax> content = content(step.kind(), declared.get());
      if (content.isEmpty()) {
        return Optional.empty();
      }
      here = content.get();
      if (Literal.isScalar(here)) {
        return Literal.sameKind(here, value)
            ? replace(document.get(), here, json)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Syntax> content(Written.Kind kind, Syntax declared) {
    return switch (kind) {
      case VARIABLE -> Optional.of(declared);
      case PARAMETER -> member(declared, "defaultValue");
      case ARGUMENT -> member(declared, "value");
    };
  }

  private static boolean allows(Written.Kind kind, Syntax declared, String json) {
    if (kind != Written.Kind.PARAMETER) {
      return true;
    }
    return member(declared, "allowedValues")
        .map(
            allowed ->
                allowed instanceof Syntax.Arr(List<Syntax> items, var ignored)
                    && items.stream().anyMatch(item -> json.equals(shown(item))))
        .orElse(true);
  }

  private static String shown(Syntax item) {
    return switch (item) {
      case Syntax.Text(String text, var ignored) -> Json.text(text);
      case Syntax.Bool(boolean value, var ignored) -> Boolean.toString(value);
      case Syntax.Num(var number, var ignored) -> number.toPlainString();
      default -> "";
    };
  }

  private static Optional<Syntax> member(Syntax holder, String name) {
    return holder instanceof Syntax.Obj object ? object.value(name) : Optional.empty();
  }

  private Optional<String> replace(Document document, Syntax old, String json) {
    return diff(
        document, source -> List.of(new Edit(source.from(old.at()), source.to(old.at()), json)));
  }

  /** How to change a file: edits, last place first. */
  private interface Change {
    List<Edit> in(SourceText source);
  }

  private Optional<String> diff(Document document, Change change) {
    SourceText source = new SourceText(document);
    Optional<TreeFile> file = tree.original(document.file());
    Optional<String> mark = file.flatMap(this::byteOrderMark);
    if (mark.isEmpty() || !source.isPlain()) {
      return Optional.empty();
    }
    String after = source.text();
    for (Edit edit : change.in(source)) {
      after = edit.applyTo(after);
    }
    return after.equals(source.text())
        ? Optional.empty()
        : Optional.of(
            UnifiedDiff.of(file.get().path(), mark.get() + source.text(), mark.get() + after));
  }

  /** What a file has before its text; empty for one that a diff of texts cannot change. */
  private Optional<String> byteOrderMark(TreeFile file) {
    try {
      byte[] bytes = tree.read(file);
      int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff) : 0;
      return switch (first) {
        case 0xfeff, 0xfffe -> Optional.empty();
        case 0xefbb -> Optional.of("\ufeff");
        default -> Optional.of("");
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Document> document(String path) {
    try {
      return documents.read(path);
    } catch (JsonException | IOException e) {
      return Optional.empty();
    }
  }
}
