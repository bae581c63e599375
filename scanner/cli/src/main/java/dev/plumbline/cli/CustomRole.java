package dev.plumbline.cli;

import dev.plumbline.azure.collect.Need;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A role definition with the actions that collectors declare and no others, in the JSON that Azure
 * PowerShell and {@code az role definition create} read (Azure custom roles,
 * https://learn.microsoft.com/azure/role-based-access-control/custom-roles).
 */
final class CustomRole {

  private static final Pattern SCOPE =
      Pattern.compile(
          "(?i)/providers/Microsoft\\.Management/managementGroups/[a-z0-9._()-]{1,90}"
              + "|/subscriptions/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "(/resourceGroups/[^/\"\\\\\\p{Cntrl}]{1,90})?");

  /** For a person to replace: a role must be assignable somewhere. */
  private static final String PLACEHOLDER = "/subscriptions/00000000-0000-0000-0000-000000000000";

  private CustomRole() {}

  /**
   * @param scopes where it can be assigned; none leaves a placeholder
   */
  static String of(List<Need> needs, List<String> scopes) throws UserException {
    check(needs, scopes);
    return definition(needs, scopes.isEmpty() ? List.of(PLACEHOLDER) : scopes);
  }

  /** The limits of Azure custom roles, as the page above lists them. */
  private static void check(List<Need> needs, List<String> scopes) throws UserException {
    for (String scope : scopes) {
      if (!SCOPE.matcher(scope).matches()) {
        throw UserException.usage(
            "--scope "
                + scope
                + " is not a scope that a custom role can be assigned at. Write"
                + " /subscriptions/GUID, /subscriptions/GUID/resourceGroups/GROUP or"
                + " /providers/Microsoft.Management/managementGroups/ID.");
      }
    }
    long groups = scopes.stream().filter(scope -> scope.startsWith("/providers/")).count();
    if (groups > 1) {
      throw UserException.usage("--scope may name one management group only: Azure takes no more.");
    }
    if (groups > 0 && needs.stream().anyMatch(need -> need.role().dataPlane())) {
      throw UserException.usage(
          "A role with data actions cannot be assigned at a management group: name subscriptions or"
              + " resource groups with --scope, or leave out --with-key-vault-data-plane.");
    }
  }

  private static String definition(List<Need> needs, List<String> scopes) {
    return """
    {
      "Name": "Plumbline reader",
      "IsCustom": true,
      "Description": "Reads what a scan by Plumbline needs, and nothing else.",
      "Actions": [%s],
      "NotActions": [],
      "DataActions": [%s],
      "NotDataActions": [],
      "AssignableScopes": [%s]
    }
    """
        .formatted(
            actions(needs, need -> !need.role().dataPlane()),
            actions(needs, need -> need.role().dataPlane()),
            quoted(scopes));
  }

  private static String actions(List<Need> needs, Predicate<Need> plane) {
    return quoted(
        new TreeSet<>(needs.stream().filter(plane).map(Need::action).toList()).stream().toList());
  }

  private static String quoted(List<String> texts) {
    return texts.isEmpty()
        ? ""
        : texts.stream()
            .map(text -> "    \"" + text + "\"")
            .collect(Collectors.joining(",\n", "\n", "\n  "));
  }
}
