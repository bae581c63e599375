package dev.plumbline.template.ignore;

import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.RuleName;
import dev.plumbline.template.ignore.Declarations.Declaration;
import dev.plumbline.template.ignore.InlineIgnore.Scope;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Comment;
import dev.plumbline.template.syntax.Syntax;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the ignores of files: in comments, and in {@code metadata} where comments may not be. What
 * is wrong with one is told, and then it ignores nothing.
 */
public final class IgnoreReader {

  private static final String MARK = "plumbline:ignore";

  private final Set<RuleName> rules;
  private final LocalDate today;
  private final Consumer<Notice> notices;
  private final List<InlineIgnore> found = new ArrayList<>();
  private final Declarations declarations = new Declarations();

  /**
   * @param rules all that exist; empty to believe every name
   * @param at the instant of the scan, whose day in UTC decides about expiry
   */
  public IgnoreReader(Set<RuleName> rules, Instant at, Consumer<Notice> notices) {
    this.rules = rules;
    this.today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    this.notices = notices;
  }

  /**
   * Reads one template.
   *
   * @param path under which the file is known, also after it was renamed
   */
  public void read(String path, Document document) {
    if (!document.text().contains(MARK)) {
      return;
    }
    declarations.add(document);
    for (Comment comment : document.comments()) {
      int mark = comment.text().indexOf(MARK);
      if (mark >= 0) {
        String text = comment.text().substring(mark + MARK.length());
        take(text, comment.at(), scope(path, document, comment));
      }
    }
    for (Syntax.Member metadata : document.metadata()) {
      if (metadata.value() instanceof Syntax.Obj object) {
        object.member(MARK).ifPresent(member -> texts(path, member, metadata.at()));
      }
    }
  }

  /** All valid ones. */
  public Ignores end() {
    return new Ignores(found, declarations);
  }

  private void texts(String path, Syntax.Member member, Location metadata) {
    Scope scope = of(path, declarations.innermost(metadata), metadata);
    List<Syntax> texts =
        member.value() instanceof Syntax.Arr(List<Syntax> items, Location ignored)
            ? items
            : List.of(member.value());
    for (Syntax text : texts) {
      if (text instanceof Syntax.Text(String value, Location at)) {
        take(value, at, scope);
      } else {
        refuse(text.at(), "it is no text");
      }
    }
  }

  private void take(String text, Location at, Scope scope) {
    switch (IgnoreText.read(text)) {
      case IgnoreText.Wrong(String why) -> refuse(at, why);
      case IgnoreText.Right right -> {
        Optional<String> wrong = wrong(right);
        if (wrong.isPresent()) {
          refuse(at, wrong.get());
        } else {
          found.add(new InlineIgnore(right.rules(), right.until(), right.reason(), at, scope));
        }
      }
    }
  }

  private Optional<String> wrong(IgnoreText.Right ignore) {
    for (RuleName rule : ignore.rules().stream().sorted().toList()) {
      if (!rules.isEmpty() && !rules.contains(rule)) {
        return Optional.of("there is no rule " + rule);
      }
    }
    return ignore
        .until()
        .filter(until -> until.isBefore(today))
        .map(until -> "it expired on " + until);
  }

  private void refuse(Location at, String why) {
    notices.accept(
        new Notice(
            Notice.Kind.IGNORE_INVALID,
            Optional.of(at),
            "This plumbline:ignore ignores nothing: %s. Write: %s rule-name [until YYYY-MM-DD] -- reason"
                .formatted(why, MARK)));
  }

  /**
   * A comment stands at the resource that begins on its line or, if it has a line of its own, on
   * the next; else at the resource around it; else at the parameter or variable of these lines.
   */
  private Scope scope(String path, Document document, Comment comment) {
    String file = comment.at().file();
    int next = comment.at().endLine() + 1;
    Optional<Declaration> begins = declarations.beginningOn(file, comment.at().line());
    if (begins.isEmpty() && standsAlone(document, comment)) {
      begins = declarations.beginningOn(file, next);
    }
    Optional<Declaration> around =
        begins.or(() -> declarations.innermost(comment.at()).filter(Declaration::resource));
    if (around.isPresent()) {
      return of(path, around, comment.at());
    }
    int first = standsAlone(document, comment) ? next : comment.at().line();
    String line = document.text().lines().skip(first - 1L).findFirst().orElse("");
    String name = name(line.strip());
    return new Scope(
        Scope.Kind.LINE, new Location(file, first, 1, first, line.length() + 1), path + "#" + name);
  }

  private static String name(String line) {
    return line.startsWith("\"") ? line.substring(0, line.indexOf('"', 1) + 1) : "";
  }

  private static Scope of(String path, Optional<Declaration> declaration, Location fallback) {
    return declaration
        .map(
            d ->
                new Scope(
                    d.resource() ? Scope.Kind.RESOURCE : Scope.Kind.TEMPLATE,
                    d.span(),
                    path + "#" + d.path()))
        .orElse(new Scope(Scope.Kind.LINE, fallback, path));
  }

  private static boolean standsAlone(Document document, Comment comment) {
    String line = document.text().lines().skip(comment.at().line() - 1L).findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), comment.at().column() - 1)).isBlank();
  }
}
