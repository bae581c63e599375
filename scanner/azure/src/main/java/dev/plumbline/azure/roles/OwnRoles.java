package dev.plumbline.azure.roles;

import dev.plumbline.azure.arm.Answer;
import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Usage;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The roles that the signed-in principal holds on the subscriptions of a scan, itself or by a
 * group, there and above, as it may list them itself. Nothing depends on them, so what cannot be
 * listed is no gap: it is said in so many words. Safe for many threads.
 *
 * <p>https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-subscription
 */
public final class OwnRoles {

  /** So that the report can say them; nothing is judged by them. */
  public static final List<Need> NEEDS =
      List.of(
          Need.reader(
              ResourceType.SUBSCRIPTION,
              "roles of the scan",
              "Microsoft.Authorization/roleAssignments/read"),
          Need.reader(
              ResourceType.SUBSCRIPTION,
              "roles of the scan",
              "Microsoft.Authorization/roleDefinitions/read"));

  private static final String API_VERSION = "2022-04-01";
  private static final String TYPE = "/providers/Microsoft.Authorization/";

  /** A principal's id: nothing else may stand in the filter. */
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

  private final ArmClient arm;
  private final String principal;
  private final Set<Usage.Role> roles = new ConcurrentSkipListSet<>();
  private final Set<String> unread = new ConcurrentSkipListSet<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /**
   * @param principal the object id that the token names, or empty where it names none
   */
  public OwnRoles(ArmClient arm, String principal) {
    this.arm = arm;
    this.principal = principal;
  }

  /** Lists those on a subscription and above it. */
  public void read(Subscription subscription) {
    if (!ID.matcher(principal).matches()) {
      unread.add("the token does not say whose it is");
      return;
    }
    String path = subscription.resourceId().value() + TYPE + "roleAssignments";
    Listing listing = arm.list(path + "?$filter=assignedTo('" + principal + "')", API_VERSION);
    listing.failure().ifPresent(failure -> unread.add(subscription.shown() + ": " + why(failure)));
    for (Value assignment : listing.items()) {
      String definition = assignment.at("properties", "roleDefinitionId").textOr("");
      String scope = assignment.at("properties", "scope").textOr("");
      if (!definition.isEmpty() && !scope.isEmpty()) {
        roles.add(new Usage.Role(names.computeIfAbsent(definition, this::name), scope));
      }
    }
  }

  public List<Usage.Role> held() {
    return List.copyOf(roles);
  }

  /** Where they could not be listed, and why. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  /** The name of a role; its id where that cannot be read. */
  private String name(String definition) {
    return switch (arm.get(definition, API_VERSION)) {
      case Answer.Ok(Value body, Fact.Origin ignored) ->
          body.at("properties", "roleName").textOr(definition);
      case Answer.Failed ignored -> definition;
    };
  }

  private static String why(Failure failure) {
    return failure.status() > 0
        ? "HTTP " + failure.status() + " " + failure.code()
        : failure.message();
  }
}
