package dev.plumbline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the signed-in identity may do: role assignments, whose roles hold actions with wildcards,
 * and deny assignments, which win over them. A 403 of the double is always computed here.
 *
 * <p>https://learn.microsoft.com/azure/role-based-access-control/overview
 *
 * <p>https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
record Access(List<Assignment> assignments, List<Denial> denials) {

  /**
   * A role as Azure defines it.
   *
   * @param actions of the control plane, {@code *} matching any text
   * @param dataActions of the data plane
   */
  record Role(String name, List<String> actions, List<String> dataActions) {

    static final Role READER = new Role("Reader", List.of("*/read"), List.of());

    static final Role KEY_VAULT_READER =
        new Role(
            "Key Vault Reader",
            List.of("Microsoft.KeyVault/checkNameAvailability/read", "Microsoft.KeyVault/*/read"),
            List.of(
                "Microsoft.KeyVault/vaults/*/read",
                "Microsoft.KeyVault/vaults/secrets/readMetadata/action"));

    static final Role SUPPORT_REQUEST_CONTRIBUTOR =
        new Role(
            "Support Request Contributor",
            List.of(
                "Microsoft.Authorization/*/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                "Microsoft.Support/*"),
            List.of());
  }

  /** A role at a scope: a management group's id, or the prefix of a resource's id. */
  record Assignment(Role role, String scope) {}

  /** A deny assignment, such as a managed application puts on its managed resource group. */
  record Denial(String id, String name, List<String> actions, String scope) {}

  Access {
    assignments = List.copyOf(assignments);
    denials = List.copyOf(denials);
  }

  /** Whether a role grants the control-plane action at one of the scopes, nearest first. */
  boolean grants(String action, List<String> scopes) {
    return assignments.stream()
        .filter(assignment -> covers(assignment.scope(), scopes))
        .anyMatch(assignment -> matches(assignment.role().actions(), action));
  }

  /** Whether a role grants the data-plane action at one of the scopes. */
  boolean grantsData(String action, List<String> scopes) {
    return assignments.stream()
        .filter(assignment -> covers(assignment.scope(), scopes))
        .anyMatch(assignment -> matches(assignment.role().dataActions(), action));
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
        .filter(denial -> matches(denial.actions(), action))
        .findFirst();
  }

  private static boolean covers(String scope, List<String> scopes) {
    String wanted = scope.toLowerCase(Locale.ROOT);
    return scopes.stream()
        .map(candidate -> candidate.toLowerCase(Locale.ROOT))
        .anyMatch(candidate -> candidate.equals(wanted) || candidate.startsWith(wanted + "/"));
  }

  private static boolean matches(List<String> patterns, String action) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, action));
  }

  private static boolean matches(String pattern, String action) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
  }
}
