package dev.plumbline.template;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import dev.plumbline.template.arm.Argument;
import dev.plumbline.template.assemble.Assembly;
import dev.plumbline.template.expand.Expander;
import dev.plumbline.template.expand.Expansion;
import dev.plumbline.template.find.Documents;
import dev.plumbline.template.find.Parameters;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Evaluates entries and puts what they deploy into the inventory. */
final class Deployments {

  private final Documents documents;
  private final long steps;
  private final Instant at;
  private final InventorySink sink;
  private final Gaps gaps;

  Deployments(Documents documents, long steps, Instant at, InventorySink sink, Gaps gaps) {
    this.documents = documents;
    this.steps = steps;
    this.at = at;
    this.sink = sink;
    this.gaps = gaps;
  }

  /** The files that a template deploys, as far as it can be evaluated. */
  Set<String> linked(TreeFile template) {
    return expand(template, List.of(), false).map(Expansion::linked).orElse(Set.of());
  }

  /** Reads an entry: by itself, or once with each of its parameter files. */
  void read(TreeFile template, List<Parameters> parameters) {
    if (parameters.isEmpty()) {
      expand(template, List.of(), true)
          .ifPresent(expansion -> put(List.of(assembled(template, expansion, Keys.own()))));
      return;
    }
    // Addresses are those that the template has without them, so that no file's values change them.
    Keys keys = expand(template, List.of(), false).map(Keys::of).orElseGet(Keys::own);
    List<Assembly.Assembled> variants = new ArrayList<>();
    for (Parameters file : parameters) {
      expand(template, file.arguments(), true)
          .ifPresent(expansion -> variants.add(assembled(template, expansion, keys)));
    }
    put(variants);
  }

  private Assembly.Assembled assembled(TreeFile template, Expansion expansion, Keys keys) {
    expansion.problems().forEach(problem -> gaps.of(template, problem));
    return Assembly.of(expansion, keys.ids(template, expansion), at);
  }

  private void put(List<Assembly.Assembled> variants) {
    Variants merged = new Variants(variants);
    for (List<Resource> family : merged.families()) {
      sink.family(family);
    }
    for (Exclusion exclusion : merged.exclusions()) {
      sink.exclusion(exclusion);
    }
  }

  private Optional<Expansion> expand(TreeFile template, List<Argument> arguments, boolean telling) {
    try {
      Expander expander = new Expander(documents, new Budget(steps));
      return Optional.of(expander.expand(documents.of(template), arguments));
    } catch (TemplateException e) {
      String function = e.function().isEmpty() ? "" : "function " + e.function() + ": ";
      tell(telling, template, Gap.Reason.MALFORMED, function + e.getMessage(), e);
    } catch (JsonException e) {
      tell(telling, template, Gap.Reason.MALFORMED, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      tell(telling, template, Gap.Reason.FORBIDDEN, e.toString(), e);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in one file must not hide all others.
      tell(telling, template, Gap.Reason.UNEXPECTED, "evaluating it failed: " + e, e);
    }
    return Optional.empty();
  }

  private void tell(
      boolean telling, TreeFile template, Gap.Reason reason, String text, Throwable why) {
    if (!telling) {
      return;
    }
    gaps.of(
        template,
        reason,
        text,
        switch (why) {
          case TemplateException e -> e.at();
          case JsonException e -> Optional.of(e.at());
          default -> Optional.empty();
        });
  }
}
