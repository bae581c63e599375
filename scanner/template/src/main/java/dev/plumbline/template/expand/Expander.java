package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Argument;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.arm.TemplateReader;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.term.Budget;
import java.util.List;
import java.util.Optional;

/** Evaluates one template and all that it deploys. One per file; not for several threads. */
public final class Expander {

  private final Links links;
  private final Nesting nesting;
  private final Evaluator evaluator;

  public Expander(LinkedTemplates linked, Budget budget) {
    this.links = new Links(linked);
    this.nesting = new Nesting(links);
    this.evaluator = new Evaluator(budget, nesting);
  }

  /**
   * The resources that a deployment of the template would declare.
   *
   * @param arguments values for its parameters, from a parameter file; empty when there is none
   * @throws dev.plumbline.template.term.TemplateException when it is no template, or when the
   *     budget is used up
   */
  public Expansion expand(Document document, List<Argument> arguments) {
    Template template = TemplateReader.read(document);
    Scope scope = new Scope(template, Places.root(template.level()), 0, Optional.empty());
    scope.give(Given.of(arguments, Frame.of(scope)));
    Listing listing = new Listing(evaluator, nesting);
    listing.scope(scope, Holder.none());
    return new Expansion(template.level(), listing.resources(), listing.problems(), links.used());
  }
}
