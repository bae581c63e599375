package dev.plumbline.template.arm;

import dev.plumbline.template.expression.Expressions;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the declarations of an ARM template. */
public final class TemplateReader {

  private final Document document;
  private final Expressions expressions;

  private TemplateReader(Document document) {
    this.document = document;
    this.expressions = new Expressions(document);
  }

  /**
   * Reads a file.
   *
   * @throws TemplateException when it is no template
   */
  public static Template read(Document document) {
    if (!(document.root() instanceof Syntax.Obj root)) {
      throw new TemplateException("a template is an object", "", Optional.of(document.root().at()));
    }
    return new TemplateReader(document).template(root);
  }

  Template template(Syntax.Obj root) {
    Types types = new Types(root.object("definitions"));
    return new Template(
        document.file(),
        level(root.text("$schema").orElse("")),
        parameters(root, types),
        variables(root),
        functions(root),
        types,
        resources(root),
        outputs(root, types),
        root.at());
  }

  private static Place.Level level(String schema) {
    String name = schema.toLowerCase(Locale.ROOT);
    if (name.contains("/subscriptiondeploymenttemplate.json")) {
      return Place.Level.SUBSCRIPTION;
    }
    if (name.contains("/managementgroupdeploymenttemplate.json")) {
      return Place.Level.MANAGEMENT_GROUP;
    }
    return name.contains("/tenantdeploymenttemplate.json")
        ? Place.Level.TENANT
        : Place.Level.RESOURCE_GROUP;
  }

  private Map<String, Template.Parameter> parameters(Syntax.Obj root, Types types) {
    Map<String, Template.Parameter> found = new LinkedHashMap<>();
    for (Named<Syntax.Obj> declared : objects(root, "parameters")) {
      Syntax.Obj type = declared.value();
      found.put(
          Template.key(declared.name()),
          new Template.Parameter(
              declared.name(),
              type,
              type.value("defaultValue").map(expressions::lower),
              type.value("allowedValues")
                  .or(() -> types.resolve(type).value("allowedValues"))
                  .map(expressions::lower),
              types.nullable(type),
              types.secure(type),
              declared.member().at()));
    }
    return found;
  }

  private Map<String, Template.Variable> variables(Syntax.Obj root) {
    Map<String, Template.Variable> found = new LinkedHashMap<>();
    for (Syntax.Member member : members(root, "variables")) {
      if (!(member.name() instanceof Syntax.Text name)) {
        continue;
      }
      if (name.value().equalsIgnoreCase("copy") && member.value() instanceof Syntax.Arr loops) {
        for (Template.Copy copy : Copies.list((Syntax.Arr) expressions.lower(loops))) {
          found.put(
              Template.key(copy.name()),
              new Template.Variable(
                  copy.name(), copy.input().orElseThrow(), Optional.of(copy), copy.at()));
        }
      } else {
        found.put(
            Template.key(name.value()),
            new Template.Variable(
                name.value(), expressions.lower(member.value()), Optional.empty(), member.at()));
      }
    }
    return found;
  }

  private Map<String, Template.UserFunction> functions(Syntax.Obj root) {
    Map<String, Template.UserFunction> found = new LinkedHashMap<>();
    if (!(root.value("functions").orElse(null) instanceof Syntax.Arr groups)) {
      return found;
    }
    for (Syntax group : groups.items()) {
      if (group instanceof Syntax.Obj space) {
        for (Named<Syntax.Obj> declared : objects(space, "members")) {
          function(declared)
              .ifPresent(
                  function ->
                      found.put(
                          Template.key(space.text("namespace").orElse("") + "." + function.name()),
                          function));
        }
      }
    }
    return found;
  }

  private Optional<Template.UserFunction> function(Named<Syntax.Obj> declared) {
    List<String> parameters = new ArrayList<>();
    if (declared.value().value("parameters").orElse(null) instanceof Syntax.Arr list) {
      for (Syntax item : list.items()) {
        if (item instanceof Syntax.Obj parameter) {
          parameter.text("name").ifPresent(parameters::add);
        }
      }
    }
    return declared
        .value()
        .object("output")
        .flatMap(output -> output.value("value"))
        .map(
            value ->
                new Template.UserFunction(
                    declared.name(), parameters, expressions.lower(value), declared.member().at()));
  }

  private Map<String, Template.Output> outputs(Syntax.Obj root, Types types) {
    Map<String, Template.Output> found = new LinkedHashMap<>();
    for (Named<Syntax.Obj> declared : objects(root, "outputs")) {
      Syntax.Obj output = declared.value();
      found.put(
          Template.key(declared.name()),
          new Template.Output(
              declared.name(),
              types.resolve(output).text("type").orElse(""),
              output.value("value").map(expressions::lower),
              output.object("copy").map(expressions::object).flatMap(Copies::one),
              types.secure(output),
              declared.member().at()));
    }
    return found;
  }

  private List<ResourceDeclaration> resources(Syntax.Obj holder) {
    ResourceReader reader = new ResourceReader(this, expressions);
    List<ResourceDeclaration> found = new ArrayList<>();
    Optional<Syntax> written = holder.value("resources");
    if (written.isPresent() && written.get() instanceof Syntax.Arr list) {
      for (Syntax item : list.items()) {
        if (!(item instanceof Syntax.Obj resource)) {
          throw new TemplateException("a resource is an object", "", Optional.of(item.at()));
        }
        found.add(reader.read(Optional.empty(), resource, resource.at()));
      }
    } else if (written.isPresent()
        && !(written.get() instanceof Syntax.Obj)
        && !(written.get() instanceof Syntax.Null)) {
      // Whoever reads such a template as one without resources has nothing to find in it.
      throw new TemplateException(
          "resources are a list or an object", "", Optional.of(written.get().at()));
    }
    for (Named<Syntax.Obj> declared : objects(holder, "resources")) {
      found.add(
          reader.read(Optional.of(declared.name()), declared.value(), declared.member().at()));
    }
    return found;
  }

  /** The resources declared inside another. */
  List<ResourceDeclaration> children(Syntax.Obj resource) {
    return resources(resource);
  }

  private static List<Syntax.Member> members(Syntax.Obj holder, String name) {
    return holder.object(name).map(Syntax.Obj::members).orElse(List.of());
  }

  private static List<Named<Syntax.Obj>> objects(Syntax.Obj holder, String name) {
    List<Named<Syntax.Obj>> found = new ArrayList<>();
    for (Syntax.Member member : members(holder, name)) {
      if (member.name() instanceof Syntax.Text text && member.value() instanceof Syntax.Obj value) {
        found.add(new Named<>(text.value(), value, member));
      }
    }
    return found;
  }

  private record Named<T extends Syntax>(String name, T value, Syntax.Member member) {}
}
