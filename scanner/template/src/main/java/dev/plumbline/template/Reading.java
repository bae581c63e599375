package dev.plumbline.template;

import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.template.find.Documents;
import dev.plumbline.template.find.Finder;
import dev.plumbline.template.find.Found;
import dev.plumbline.template.find.MatchNames;
import dev.plumbline.template.find.Parameters;
import dev.plumbline.template.find.Trouble;
import dev.plumbline.template.ignore.IgnoreReader;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.tree.LeftOut;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One pass over a tree. */
final class Reading {

  private final SourceTree tree;
  private final Documents documents;
  private final Deployments deployments;
  private final Gaps gaps;
  private final Consumer<Notice> notices;
  private final IgnoreReader ignores;

  Reading(
      SourceTree tree,
      TemplateOptions options,
      Instant at,
      InventorySink sink,
      Consumer<Notice> notices) {
    this.tree = tree;
    this.documents = new Documents(tree);
    this.gaps = new Gaps(sink);
    this.deployments = new Deployments(documents, options.steps(), at, sink, gaps);
    this.notices = notices;
    this.ignores = new IgnoreReader(options.rules(), at, notices);
  }

  TemplateScan.Outcome run() {
    tree.leftOut().forEach(this::leftOut);
    Found found = Finder.find(tree, documents);
    found.troubles().forEach(this::trouble);
    Map<TreeFile, List<Parameters>> parameters = parameters(found);
    Set<String> linked = linked(found);
    for (TreeFile template : found.templates()) {
      readIgnores(template);
      List<Parameters> own = parameters.getOrDefault(template, List.of());
      if (!linked.contains(template.original()) || !own.isEmpty()) {
        deployments.read(template, own);
      }
    }
    return new TemplateScan.Outcome(found.templates().size(), ignores.end());
  }

  /** The parameter files of each template; one that belongs to none is told. */
  private Map<TreeFile, List<Parameters>> parameters(Found found) {
    MatchNames names = new MatchNames(found.templates());
    Map<TreeFile, List<Parameters>> byTemplate = new HashMap<>();
    for (Parameters file : found.parameters()) {
      Optional<TreeFile> template = names.templateOf(file);
      if (template.isPresent()) {
        byTemplate.computeIfAbsent(template.get(), t -> new ArrayList<>()).add(file);
      } else {
        notices.accept(
            new Notice(
                Notice.Kind.LEFT_OUT,
                Optional.of(Location.point(file.file().path(), 1, 1)),
                ("%s belongs to no template by its name, so its values are not looked at. Name it"
                        + " like the template (main.parameters.json for main.json), or name the"
                        + " template in its metadata: \"metadata\": {\"template\": \"main.json\"}.")
                    .formatted(file.file().path())));
      }
    }
    return byTemplate;
  }

  /**
   * The templates that others deploy. Of a ring of templates that deploy each other, the first by
   * its path stays an entry, so that none of it is lost.
   */
  private Set<String> linked(Found found) {
    Set<String> linked = new HashSet<>();
    for (TreeFile template : found.linking()) {
      if (!linked.contains(template.original())) {
        Set<String> called = new HashSet<>(deployments.linked(template));
        called.remove(template.original());
        linked.addAll(called);
      }
    }
    return linked;
  }

  private void readIgnores(TreeFile template) {
    try {
      ignores.read(template.path(), documents.of(template));
    } catch (JsonException | IOException e) {
      gaps.of(
          template, Gap.Reason.UNEXPECTED, "it changed while it was read: " + e, Optional.empty());
    }
  }

  private void trouble(Trouble trouble) {
    gaps.of(trouble.file(), trouble.reason(), trouble.text(), trouble.at());
  }

  /** What was not looked at and might have been a template makes the scan incomplete. */
  private void leftOut(LeftOut out) {
    if (out.reason().missed()) {
      gaps.missed(out);
      return;
    }
    notices.accept(
        new Notice(
            Notice.Kind.LEFT_OUT,
            Optional.empty(),
            "%s was not looked at: %s.".formatted(out.path(), out.text())));
  }
}
