package dev.plumbline.template.arm;

import dev.plumbline.model.Location;
import dev.plumbline.template.expression.Expressions;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the declaration of one resource. */
final class ResourceReader {

  private static final String DEPLOYMENT = "Microsoft.Resources/deployments";

  private final TemplateReader templates;
  private final Expressions expressions;

  ResourceReader(TemplateReader templates, Expressions expressions) {
    this.templates = templates;
    this.expressions = expressions;
  }

  ResourceDeclaration read(Optional<String> symbol, Syntax.Obj resource, Location at) {
    Syntax.Obj own = without(resource, "resources");
    Optional<ResourceDeclaration.Nested> nested =
        resource
            .text("type")
            .filter(DEPLOYMENT::equalsIgnoreCase)
            .filter(type -> !ResourceDeclaration.isExisting(resource))
            .map(type -> nested(resource, at));
    Syntax.Obj kept = expressions.object(nested.isPresent() ? withoutTemplate(own) : own);
    return new ResourceDeclaration(
        symbol,
        kept,
        kept.object("copy").flatMap(Copies::one),
        templates.children(resource),
        nested,
        at);
  }

  private ResourceDeclaration.Nested nested(Syntax.Obj resource, Location at) {
    Optional<Syntax.Obj> properties = resource.object("properties");
    Optional<Syntax.Obj> inline = properties.flatMap(p -> p.object("template"));
    if (inline.isPresent()) {
      return inline(properties.get(), inline.get());
    }
    Optional<Syntax.Obj> link = properties.flatMap(p -> p.object("templateLink"));
    return link.isPresent()
        ? new ResourceDeclaration.Nested.Linked(expressions.object(link.get()))
        : new ResourceDeclaration.Nested.Unreadable(
            "the template that it deploys is no object, nor is a link to one", at);
  }

  private ResourceDeclaration.Nested inline(Syntax.Obj properties, Syntax.Obj template) {
    boolean inner =
        properties
            .object("expressionEvaluationOptions")
            .flatMap(options -> options.text("scope"))
            .filter("inner"::equalsIgnoreCase)
            .isPresent();
    try {
      return new ResourceDeclaration.Nested.Inline(templates.template(template), !inner);
    } catch (TemplateException e) {
      return new ResourceDeclaration.Nested.Unreadable(
          String.valueOf(e.getMessage()), e.at().orElse(template.at()));
    }
  }

  private static Syntax.Obj withoutTemplate(Syntax.Obj resource) {
    List<Syntax.Member> members = new ArrayList<>();
    for (Syntax.Member member : resource.members()) {
      boolean properties =
          member.name() instanceof Syntax.Text name && name.value().equalsIgnoreCase("properties");
      members.add(
          properties && member.value() instanceof Syntax.Obj value
              ? new Syntax.Member(member.name(), without(value, "template"))
              : member);
    }
    return new Syntax.Obj(members, resource.at());
  }

  private static Syntax.Obj without(Syntax.Obj object, String dropped) {
    List<Syntax.Member> kept =
        object.members().stream()
            .filter(
                member ->
                    !(member.name() instanceof Syntax.Text name
                        && name.value().equalsIgnoreCase(dropped)))
            .toList();
    return new Syntax.Obj(kept, object.at());
  }
}
