package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.arm.Template;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One deployment: a template with the values it is given and the place it goes to. */
final class Scope {

  final Template template;
  final Place place;

  /** Number of deployments around it. */
  final int nesting;

  /** For a template that is evaluated where it is declared: there. */
  final Optional<Frame> outer;

  final Memo<Term> parameters = new Memo<>();
  final Memo<Term> variables = new Memo<>();
  final Memo<Term> outputs = new Memo<>();
  final Memo<Optional<Scope>> nested = new Memo<>();
  final Memo<Map<String, Instance>> deployments = new Memo<>();
  final Trails trails = new Trails();

  private final Map<String, ResourceDeclaration> symbols = new LinkedHashMap<>();
  private Map<String, Given> given = Map.of();

  Scope(Template template, Place place, int nesting, Optional<Frame> outer) {
    this.template = template;
    this.place = place;
    this.nesting = nesting;
    this.outer = outer;
    for (ResourceDeclaration resource : template.resources()) {
      resource.symbol().ifPresent(name -> symbols.put(name.toLowerCase(Locale.ROOT), resource));
    }
  }

  /** Hands the values over; once, before anything is evaluated. */
  void give(Map<String, Given> arguments) {
    given = Map.copyOf(arguments);
  }

  Optional<Given> given(String parameter) {
    return Optional.ofNullable(given.get(parameter.toLowerCase(Locale.ROOT)));
  }

  Optional<ResourceDeclaration> symbol(String name) {
    return Optional.ofNullable(symbols.get(name.toLowerCase(Locale.ROOT)));
  }

  /** In which the template's resources and outputs are evaluated. */
  Frame frame() {
    return outer.map(frame -> frame.around(this)).orElseGet(() -> Frame.of(this));
  }
}
