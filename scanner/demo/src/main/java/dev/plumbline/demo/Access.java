package dev.plumbline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the signed-in identity may do: role assignments, whose roles hold actions with wildcards,
 * and deny assignments, which win over them. A 403 of the double is always computed here.
 *
 * <p>{@code asked} records what requests were checked for.
 *
 * <p>https://learn.microsoft.com/azure/role-based-access-control/overview
 *
 * <p>https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
record Access(List<Assignment> assignments, List<Denial> denials, ActionLog asked) {

  /** Actions in Azure's spelling, {@code *} standing for any text. */
  record Actions(List<Pattern> patterns, List<Pattern> notActions) {

    static Actions of(String... actions) {
      return new Actions(Stream.of(actions).map(Actions::compile).toList(), List.of());
    }

    /** The same without some: a role's {@code notActions}. */
    Actions without(String... actions) {
      return new Actions(patterns, Stream.of(actions).map(Actions::compile).toList());
    }

    boolean include(String action) {
      return anyOf(patterns, action) && !anyOf(notActions, action);
    }

    private static boolean anyOf(List<Pattern> patterns, String action) {
      return patterns.stream().anyMatch(pattern -> pattern.matcher(action).matches());
    }

    private static Pattern compile(String action) {
      String regex = Pattern.quote(action).replace("*", "\\E.*\\Q");
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
  }

  /**
   * A role as Azure defines it.
   *
   * @param actions of the control plane
   * @param dataActions of the data plane
   */
  record Role(String name, Actions actions, Actions dataActions) {

    static final Role READER = new Role("Reader", Actions.of("*/read"), Actions.of());

    static final Role KEY_VAULT_READER =
        new Role(
            "Key Vault Reader",
            Actions.of(
                "Microsoft.KeyVault/checkNameAvailability/read", "Microsoft.KeyVault/*/read"),
            Actions.of(
                "Microsoft.KeyVault/vaults/*/read",
                "Microsoft.KeyVault/vaults/secrets/readMetadata/action"));

    static final Role SUPPORT_REQUEST_CONTRIBUTOR =
        new Role(
            "Support Request Contributor",
            Actions.of(
                "Microsoft.Authorization/*/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*"),
            Actions.of());
  }

  /** A role at a scope: a management group's id, or the prefix of a resource's id. */
  record Assignment(Role role, String scope) {}

  /** A deny assignment, such as a managed application puts on its managed resource group. */
  record Denial(String id, String name, Actions actions, String scope) {}

  Access {
    assignments = List.copyOf(assignments);
    denials = List.copyOf(denials);
  }

  /** Whether a role grants the control-plane action at one of the scopes, nearest first. */
  boolean grants(String action, List<String> scopes) {
    return assignments.stream()
        .filter(assignment -> covers(assignment.scope(), scopes))
        .anyMatch(assignment -> assignment.role().actions().include(action));
  }

  /** Whether a role grants the data-plane action at one of the scopes. */
  boolean grantsData(String action, List<String> scopes) {
    asked.add(action);
    return assignments.stream()
        .filter(assignment -> covers(assignment.scope(), scopes))
        .anyMatch(assignment -> assignment.role().dataActions().include(action));
  }

  /**
   * Whether any role at all is assigned at one of the scopes: what makes a subscription visible.
   */
  boolean anyAt(List<String> scopes) {
    return assignments.stream().anyMatch(assignment -> covers(assignment.scope(), scopes));
  }

  Optional<Denial> denied(String action, List<String> scopes) {
    return denials.stream()
        .filter(denial -> covers(denial.scope(), scopes))
        .filter(denial -> denial.actions().include(action))
        .findFirst();
  }

  private static boolean covers(String scope, List<String> scopes) {
    String wanted = scope.toLowerCase(Locale.ROOT);
    return scopes.stream()
        .map(candidate -> candidate.toLowerCase(Locale.ROOT))
        .anyMatch(candidate -> candidate.equals(wanted) || candidate.startsWith(wanted + "/"));
  }
}
