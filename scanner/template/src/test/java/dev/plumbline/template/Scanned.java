package dev.plumbline.template;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.ignore.Ignores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a scan of a test gave. */
final class Scanned implements InventorySink {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

  final List<List<Resource>> families = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();
  final List<Exclusion> exclusions = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  final TemplateScan.Outcome outcome;

  private Scanned(FilesOfTest files, Set<RuleName> rules) {
    this.outcome =
        new TemplateScan(TemplateOptions.knowing(rules)).collect(files, NOON, this, notices::add);
  }

  static Scanned of(FilesOfTest files, String... rules) {
    return new Scanned(files, Set.copyOf(List.of(rules).stream().map(RuleName::new).toList()));
  }

  /** One file, main.json, of these resources. */
  static Scanned resources(String resources) {
    return of(new FilesOfTest().with("main.json", template(resources)));
  }

  static String template(String resources) {
    return "{\"$schema\": \"" + SCHEMA + "\", \"contentVersion\": \"1.0.0.0\", " + resources + "}";
  }

  Ignores ignores() {
    return outcome.ignores();
  }

  List<Resource> all() {
    return families.stream().flatMap(List::stream).toList();
  }

  List<String> ids() {
    return all().stream().map(resource -> resource.id().value()).toList();
  }

  Resource one(String id) {
    List<Resource> found =
        all().stream().filter(resource -> resource.id().value().equals(id)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " resources " + id + " among " + ids() + gaps);
    }
    return found.getFirst();
  }

  Fact fact(String id, String name) {
    Fact fact = one(id).facts().get(name);
    if (fact == null) {
      throw new AssertionError("no fact " + name + " among " + one(id).facts().keySet());
    }
    return fact;
  }

  Value value(String id, String fact, String... path) {
    return fact(id, fact) instanceof Fact.Read(Value value, var ignored)
        ? value.at(path)
        : Value.of("not read: " + fact(id, fact));
  }

  @Override
  public void family(List<Resource> parentAndChildren) {
    families.add(parentAndChildren);
  }

  @Override
  public void gap(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public void exclusion(Exclusion exclusion) {
    exclusions.add(exclusion);
  }

  static Optional<Written> written(Resource resource, String fact, String path) {
    return Optional.ofNullable(resource.written().get(fact)).map(places -> places.get(path));
  }
}
