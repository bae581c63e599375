package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Functions that Bicep compiles to and that only its pages describe. */
final class OtherFunctions {

  private OtherFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.structural(Page.BICEP_ARRAY, "flatten", 1, 1, OtherFunctions::flatten),
        Function.strict(Page.BICEP_FLOW, "fail", 1, 1, OtherFunctions::fail),
        Function.strict(Page.BICEP_STRING, "buildUri", 1, 1, Uris::build),
        Function.strict(Page.BICEP_STRING, "parseUri", 1, 1, Uris::parse),
        Function.atDeployment(Page.BICEP_PARAMETERS_FILE, "externalInputs"),
        Function.atDeployment(Page.STRING, "newGuid"));
  }

  private static Term flatten(Arguments arguments) {
    return switch (arguments.any(0)) {
      case Term.Unknown _ -> arguments.unknown();
      case Term.PartialArr partial ->
          new Term.PartialArr(flat(partial.items(), arguments).items, arguments.unknown());
      default -> {
        Flat flat = flat(arguments.array(0).items(), arguments);
        yield flat.whole
            ? new Term.Arr(flat.items)
            : new Term.PartialArr(flat.items, arguments.unknown());
      }
    };
  }

  private record Flat(List<Term> items, boolean whole) {}

  private static Flat flat(List<Term> arrays, Arguments arguments) {
    List<Term> items = new ArrayList<>();
    boolean whole = true;
    for (Term array : arrays) {
      List<Term> more =
          switch (array) {
            case Term.Arr known -> known.items();
            case Term.PartialArr partial -> partial.items();
            case Term.Unknown _ -> List.of();
            default -> throw arguments.refuses("wants an array of arrays");
          };
      whole &= array instanceof Term.Arr;
      arguments.spend(more.size() + 1L);
      items.addAll(more);
    }
    return new Flat(items, whole);
  }

  /** The deployment fails with the author's message. */
  private static Term fail(Arguments arguments) {
    throw arguments.refuses("ends the deployment: " + arguments.text(0));
  }
}
