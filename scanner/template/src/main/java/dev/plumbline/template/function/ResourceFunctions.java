package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.BICEP_RESOURCE;
import static dev.plumbline.template.function.Page.RESOURCE;

import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The functions for ids of resources, and those that ask the platform about them. */
final class ResourceFunctions {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ResourceFunctions() {}

  static List<Function> functions() {
    return List.of(
        id(RESOURCE, "resourceId", ResourceFunctions::resourceId),
        id(RESOURCE, "subscriptionResourceId", ResourceFunctions::subscriptionResourceId),
        id(RESOURCE, "managementGroupResourceId", ResourceFunctions::managementGroupResourceId)
            .also(BICEP_RESOURCE),
        id(RESOURCE, "tenantResourceId", ResourceFunctions::tenantResourceId),
        Function.structural(
            RESOURCE, "extensionResourceId", 3, Function.ANY, ResourceFunctions::extensionId),
        Function.atDeployment(RESOURCE, "reference"),
        Function.atDeployment(RESOURCE, "references"),
        Function.atDeployment(RESOURCE, "list*"),
        Function.atDeployment(RESOURCE, "pickZones"),
        Function.atDeployment(RESOURCE, "providers"),
        Function.atDeployment(BICEP_RESOURCE, "toLogicalZone"),
        Function.atDeployment(BICEP_RESOURCE, "toLogicalZones"),
        Function.atDeployment(BICEP_RESOURCE, "toPhysicalZone"),
        Function.atDeployment(BICEP_RESOURCE, "toPhysicalZones"),
        Function.atDeployment(BICEP_RESOURCE, "roleDefinitions"));
  }

  private static Function id(Page page, String name, Function.Body body) {
    return Function.from(Decided.PLACE, page, name, 2, Function.ANY, body);
  }

  private static Term resourceId(Arguments arguments) {
    int type = typeIndex(arguments);
    if (type < 0) {
      return arguments.unknown();
    }
    List<Term> pieces = new ArrayList<>();
    if (type == 2) {
      group(pieces, arguments.any(0), arguments.any(1));
    } else if (type == 1) {
      withOneMore(pieces, arguments);
    } else {
      scope(pieces, arguments.place());
    }
    return finished(pieces, arguments, type);
  }

  /** One argument before the type names a resource group, or a subscription where it is a GUID. */
  private static void withOneMore(List<Term> pieces, Arguments arguments) {
    Term one = arguments.any(0);
    boolean subscription =
        arguments.place().level() != Place.Level.RESOURCE_GROUP
            && one instanceof Term.Text text
            && GUID.matcher(text.value()).matches();
    if (subscription) {
      subscription(pieces, one);
    } else {
      group(pieces, arguments.place().subscription(), one);
    }
  }

  private static void scope(List<Term> pieces, Place place) {
    switch (place.level()) {
      case RESOURCE_GROUP -> group(pieces, place.subscription(), place.resourceGroup());
      case SUBSCRIPTION -> subscription(pieces, place.subscription());
      // At these levels the id is that of a resource of the tenant.
      case MANAGEMENT_GROUP, TENANT -> {}
    }
  }

  private static void group(List<Term> pieces, Term subscription, Term group) {
    subscription(pieces, subscription);
    pieces.add(Term.of("/resourceGroups/"));
    pieces.add(group);
  }

  private static void subscription(List<Term> pieces, Term subscription) {
    pieces.add(Term.of("/subscriptions/"));
    pieces.add(subscription);
  }

  private static Term subscriptionResourceId(Arguments arguments) {
    int type = typeIndex(arguments);
    if (type < 0) {
      return arguments.unknown();
    }
    List<Term> pieces = new ArrayList<>();
    subscription(pieces, type == 0 ? arguments.place().subscription() : arguments.any(0));
    return finished(pieces, arguments, type);
  }

  private static Term managementGroupResourceId(Arguments arguments) {
    int type = typeIndex(arguments);
    if (type < 0) {
      return arguments.unknown();
    }
    List<Term> pieces = new ArrayList<>();
    pieces.add(Term.of("/providers/Microsoft.Management/managementGroups/"));
    pieces.add(type == 0 ? arguments.place().managementGroup() : arguments.any(0));
    return finished(pieces, arguments, type);
  }

  private static Term tenantResourceId(Arguments arguments) {
    return known(arguments.any(0))
        ? finished(new ArrayList<>(), arguments, 0)
        : arguments.unknown();
  }

  private static Term extensionId(Arguments arguments) {
    if (!known(arguments.any(1))) {
      return arguments.unknown();
    }
    List<Term> pieces = new ArrayList<>();
    // The tenant, whose id is a slash, is no part of the ids of what lies in it.
    if (!arguments.any(0).equals(Term.of("/"))) {
      pieces.add(arguments.any(0));
    }
    return finished(pieces, arguments, 1);
  }

  private static boolean known(Term term) {
    return term instanceof Term.Text text && text.standsFor().isEmpty();
  }

  /** Of the first that can be a type, within the first three; -1 when it is not known which. */
  private static int typeIndex(Arguments arguments) {
    for (int i = 0; i < Math.min(3, arguments.count()); i++) {
      if (known(arguments.any(i)) && arguments.text(i).contains("/")) {
        return i;
      }
    }
    if (arguments.all().stream().allMatch(ResourceFunctions::known)) {
      throw arguments.refuses("wants a type of resource, as Microsoft.Storage/storageAccounts");
    }
    return -1;
  }

  private static Term finished(List<Term> pieces, Arguments arguments, int type) {
    String[] segments = arguments.text(type).split("/", -1);
    List<Term> names = arguments.all().subList(type + 1, arguments.count());
    if (segments.length - 1 != names.size()) {
      throw arguments.refuses(
          "wants %d names for %s, not %d"
              .formatted(segments.length - 1, arguments.text(type), names.size()));
    }
    pieces.add(Term.of("/providers/" + segments[0]));
    for (int i = 0; i < names.size(); i++) {
      pieces.add(Term.of("/" + segments[i + 1] + "/"));
      pieces.add(names.get(i));
    }
    return arguments.with(pieces).asText(StringFunctions::concat);
  }
}
