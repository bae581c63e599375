package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.SCOPE;

import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Place.Level;
import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Set;

/**
 * The functions that describe where the deployment goes. Names and ids are texts or stand-ins; of
 * what else the platform knows of a scope, tags among them, nothing is known here.
 */
final class ScopeFunctions {

  private ScopeFunctions() {}

  static List<Function> functions() {
    return List.of(
        scope("resourceGroup", ScopeFunctions::resourceGroup),
        scope("subscription", ScopeFunctions::subscription),
        scope("managementGroup", ScopeFunctions::managementGroup),
        scope("tenant", ScopeFunctions::tenant));
  }

  private static Function scope(String name, Function.Body body) {
    return Function.from(Decided.PLACE, SCOPE, name, 0, 0, body);
  }

  private static Term resourceGroup(Arguments arguments) {
    Place place = only(arguments, Set.of(Level.RESOURCE_GROUP));
    Members members =
        new Members()
            .put(
                "id",
                member(
                    arguments,
                    "id",
                    Term.of("/subscriptions/"),
                    place.subscription(),
                    Term.of("/resourceGroups/"),
                    place.resourceGroup()))
            .put("name", place.resourceGroup())
            .put("type", Term.of("Microsoft.Resources/resourceGroups"))
            .put("location", standIn(arguments, "location"));
    return new Term.PartialObj(members.object(), arguments.unknown());
  }

  private static Term subscription(Arguments arguments) {
    Place place = only(arguments, Set.of(Level.RESOURCE_GROUP, Level.SUBSCRIPTION));
    Members members =
        new Members()
            .put("id", member(arguments, "id", Term.of("/subscriptions/"), place.subscription()))
            .put("subscriptionId", place.subscription())
            .put("tenantId", place.tenant())
            .put("displayName", standIn(arguments, "displayName"));
    return new Term.PartialObj(members.object(), arguments.unknown());
  }

  private static Term managementGroup(Arguments arguments) {
    Place place = only(arguments, Set.of(Level.MANAGEMENT_GROUP));
    Members members =
        new Members()
            .put(
                "id",
                member(
                    arguments,
                    "id",
                    Term.of("/providers/Microsoft.Management/managementGroups/"),
                    place.managementGroup()))
            .put("name", place.managementGroup())
            .put("type", Term.of("/providers/Microsoft.Management/managementGroups"));
    return new Term.PartialObj(members.object(), arguments.unknown());
  }

  private static Term tenant(Arguments arguments) {
    Place place = arguments.place();
    Members members =
        new Members()
            .put("id", member(arguments, "id", Term.of("/tenants/"), place.tenant()))
            .put("tenantId", place.tenant())
            .put("displayName", standIn(arguments, "displayName"))
            .put("countryCode", standIn(arguments, "countryCode"));
    return new Term.PartialObj(members.object(), arguments.unknown());
  }

  private static Place only(Arguments arguments, Set<Level> levels) {
    Place place = arguments.place();
    if (!levels.contains(place.level())) {
      throw arguments.refuses("cannot be used in a deployment to a " + words(place.level()));
    }
    return place;
  }

  private static String words(Level level) {
    return switch (level) {
      case RESOURCE_GROUP -> "resource group";
      case SUBSCRIPTION -> "subscription";
      case MANAGEMENT_GROUP -> "management group";
      case TENANT -> "tenant";
    };
  }

  /** A text made of the pieces, that stands for the member where one of them is a stand-in. */
  private static Term member(Arguments arguments, String name, Term... pieces) {
    return arguments.named(name, List.of(pieces)).asText(StringFunctions::concat);
  }

  static Term standIn(Arguments arguments, String name) {
    return Term.standIn(name, arguments.call().expression("." + name));
  }
}
