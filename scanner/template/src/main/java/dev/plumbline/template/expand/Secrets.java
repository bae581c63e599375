package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.arm.Types;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes out of a parameter's value what its type says is secret. */
final class Secrets {

  private static final int DEPTH = 50;

  private final Budget budget;

  Secrets(Budget budget) {
    this.budget = budget;
  }

  Term hide(Term value, Template.Parameter parameter, Types types) {
    String name = "parameters('" + parameter.name() + "')";
    return hide(value, parameter.type(), new Walk(types, parameter.at(), name, 0));
  }

  private record Walk(Types types, Location at, String words, int depth) {

    Walk into(String step) {
      return new Walk(types, at, words + step, depth + 1);
    }
  }

  private Term hide(Term value, Syntax.Obj written, Walk walk) {
    if (walk.types().secure(written)) {
      return new Term.Unknown("[" + walk.words() + "]", Optional.of(walk.at()));
    }
    Syntax.Obj type = walk.types().resolve(written);
    if (walk.depth() > DEPTH || !structured(type)) {
      return value;
    }
    return switch (value) {
      case Term.Obj object -> members(object, type, walk);
      case Term.PartialObj object ->
          new Term.PartialObj(members(object.known(), type, walk), object.rest());
      case Term.Arr array -> new Term.Arr(items(array.items(), type, walk));
      case Term.PartialArr array ->
          new Term.PartialArr(items(array.items(), type, walk), array.rest());
      case Term.Null same -> same;
      case Term.Bool same -> same;
      case Term.Num same -> same;
      case Term.Text same -> same;
      case Term.Unknown same -> same;
      case Term.Lambda same -> same;
    };
  }

  private static boolean structured(Syntax.Obj type) {
    return type.value("properties").isPresent()
        || type.value("items").isPresent()
        || type.value("prefixItems").isPresent()
        || type.value("additionalProperties").isPresent()
        || type.value("discriminator").isPresent();
  }

  private Term.Obj members(Term.Obj object, Syntax.Obj type, Walk walk) {
    Map<String, Term.Member> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              budget.spend(1);
              Term shown =
                  memberType(object, type, name, walk.types())
                      .map(inner -> hide(member.value(), inner, walk.into("." + name)))
                      .orElse(member.value());
              members.put(name, new Term.Member(shown, member.at()));
            });
    return new Term.Obj(members);
  }

  private static Optional<Syntax.Obj> memberType(
      Term.Obj object, Syntax.Obj type, String name, Types types) {
    return type.object("properties")
        .flatMap(properties -> properties.object(name))
        .or(
            () ->
                variant(object, type, types)
                    .flatMap(t -> t.object("properties"))
                    .flatMap(p -> p.object(name)))
        .or(() -> type.object("additionalProperties"));
  }

  /** Of a tagged union, the type that the tag chooses. */
  private static Optional<Syntax.Obj> variant(Term.Obj object, Syntax.Obj type, Types types) {
    Optional<Syntax.Obj> discriminator = type.object("discriminator");
    Optional<String> tag =
        discriminator
            .flatMap(d -> d.text("propertyName"))
            .flatMap(object::member)
            .flatMap(
                m -> m.value() instanceof Term.Text t ? Optional.of(t.value()) : Optional.empty());
    return tag.flatMap(
        value ->
            discriminator
                .flatMap(d -> d.object("mapping"))
                .flatMap(mapping -> mapping.object(value))
                .map(types::resolve));
  }

  private List<Term> items(List<Term> items, Syntax.Obj type, Walk walk) {
    Optional<Syntax.Obj> inner = type.object("items");
    if (inner.isEmpty()) {
      return items;
    }
    budget.spend(items.size());
    return items.stream().map(item -> hide(item, inner.get(), walk.into("[*]"))).toList();
  }
}
