package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One function: what the documentation says of it and what it does.
 *
 * @param documented its name, pages and where it is decided
 * @param least arguments it wants
 * @param most arguments it takes
 * @param body computes it
 */
record Function(Documented documented, int least, int most, Body body) {

  /** As many arguments as one likes. */
  static final int ANY = Integer.MAX_VALUE;

  /** What a function computes. */
  interface Body {
    Term of(Arguments arguments);
  }

  /** Keeps the known parts of what it is given; sees arguments as they are. */
  static Function structural(Page page, String name, int least, int most, Body body) {
    return from(Decided.ARGUMENTS, page, name, least, most, body);
  }

  /** Decides something: on anything not known, it is unknown. */
  static Function strict(Page page, String name, int least, int most, Body body) {
    return structural(page, name, least, most, arguments -> arguments.strictly(body));
  }

  /** Builds a text: on a stand-in, a stand-in. */
  static Function text(Page page, String name, int least, int most, Body body) {
    return structural(page, name, least, most, arguments -> arguments.asText(body));
  }

  /** Decided elsewhere than from its arguments. */
  static Function from(Decided decided, Page page, String name, int least, int most, Body body) {
    return new Function(new Documented(name, List.of(page), decided), least, most, body);
  }

  /** Known at deployment only. */
  static Function atDeployment(Page page, String name) {
    return from(Decided.DEPLOYMENT, page, name, 0, ANY, Arguments::unknown);
  }

  /** Decided by whoever evaluates the template. */
  static Function elsewhere(Page page, String name) {
    return from(Decided.TEMPLATE, page, name, 0, ANY, Function::notHere);
  }

  private static Term notHere(Arguments arguments) {
    throw arguments.refuses("cannot be called here");
  }

  /** Described by these pages as well. */
  Function also(Page... pages) {
    List<Page> all = new ArrayList<>(documented.pages());
    all.addAll(Arrays.asList(pages));
    return new Function(
        new Documented(documented.name(), all, documented.decided()), least, most, body);
  }
}
