package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Place.Level;
import dev.plumbline.template.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource,
 * and https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-resource for
 * management groups and zones
 */
class ResourcePageTest {

  private static final String VAULTS = "Microsoft.KeyVault/vaults";
  private static final String GUID = "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb";

  private static String at(Level level, String name, Object... arguments) {
    return Trial.show(Trial.call(Trial.place(level), new Budget(1_000), name, arguments));
  }

  @Test
  void resourceIdIsInTheGroupOfTheDeployment() {
    assertThat(show("resourceId", VAULTS, "kv"))
        .isEqualTo(
            "~/subscriptions/sub-id/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv~");
  }

  @Test
  void resourceIdPairsTheTypesOfChildrenWithTheirNames() {
    assertThat(show("resourceId", "Microsoft.KeyVault/vaults/keys", "kv", "k"))
        .endsWith("/providers/Microsoft.KeyVault/vaults/kv/keys/k~");
  }

  @Test
  void resourceIdTakesAGroupAndASubscription() {
    assertThat(show("resourceId", "other", VAULTS, "kv"))
        .startsWith("~/subscriptions/sub-id/resourceGroups/other/providers/");
    assertThat(show("resourceId", GUID, "other", VAULTS, "kv"))
        .isEqualTo(
            "'/subscriptions/%s/resourceGroups/other/providers/Microsoft.KeyVault/vaults/kv'"
                .formatted(GUID));
  }

  @Test
  void resourceIdIsKnownWhereTheTemplateSaysThePlace() {
    Place place =
        new Place(
            Level.RESOURCE_GROUP,
            Term.of("t"),
            Term.of("m"),
            Term.of(GUID),
            Term.of("shared"),
            Term.of("d"));

    assertThat(Trial.show(Trial.call(place, new Budget(1_000), "resourceId", VAULTS, "kv")))
        .startsWith("'/subscriptions/" + GUID + "/resourceGroups/shared/providers/");
  }

  @Test
  void resourceIdFollowsTheLevelOfTheDeployment() {
    assertThat(at(Level.SUBSCRIPTION, "resourceId", "Microsoft.Authorization/locks", "l"))
        .isEqualTo("~/subscriptions/sub-id/providers/Microsoft.Authorization/locks/l~");
    assertThat(at(Level.TENANT, "resourceId", "Microsoft.Management/managementGroups", "m"))
        .isEqualTo("'/providers/Microsoft.Management/managementGroups/m'");
    assertThat(at(Level.SUBSCRIPTION, "resourceId", GUID, "Microsoft.Authorization/locks", "l"))
        .isEqualTo("'/subscriptions/%s/providers/Microsoft.Authorization/locks/l'".formatted(GUID));
    assertThat(at(Level.SUBSCRIPTION, "resourceId", "group", VAULTS, "kv"))
        .startsWith("~/subscriptions/sub-id/resourceGroups/group/providers/");
  }

  @Test
  void refusesNamesThatDoNotFitTheType() {
    assertThat(refusal("resourceId", VAULTS, "kv", "k"))
        .isEqualTo("resourceId() wants 1 names for Microsoft.KeyVault/vaults, not 2");
    assertThat(refusal("resourceId", "vaults", "kv"))
        .isEqualTo("resourceId() wants a type of resource, as Microsoft.Storage/storageAccounts");
  }

  @Test
  void subscriptionResourceIdIsOfASubscription() {
    String type = "Microsoft.Authorization/roleDefinitions";

    assertThat(show("subscriptionResourceId", type, "reader"))
        .isEqualTo(
            "~/subscriptions/sub-id/providers/Microsoft.Authorization/roleDefinitions/reader~");
    assertThat(show("subscriptionResourceId", GUID, type, "reader"))
        .startsWith("'/subscriptions/" + GUID + "/providers/");
    assertThat(refusal("subscriptionResourceId", type, "a", "b")).contains("wants 1 names");
  }

  @Test
  void managementGroupResourceIdIsOfAManagementGroup() {
    String type = "Microsoft.Authorization/policyDefinitions";

    assertThat(show("managementGroupResourceId", "root", type, "p"))
        .isEqualTo(
            "'/providers/Microsoft.Management/managementGroups/root/providers/"
                + "Microsoft.Authorization/policyDefinitions/p'");
    assertThat(at(Level.MANAGEMENT_GROUP, "managementGroupResourceId", type, "p"))
        .startsWith("~/providers/Microsoft.Management/managementGroups/mg/providers/");
  }

  @Test
  void tenantResourceIdIsOfNothingElse() {
    assertThat(show("tenantResourceId", "Microsoft.Management/managementGroups", "root"))
        .isEqualTo("'/providers/Microsoft.Management/managementGroups/root'");
    assertThat(refusal("tenantResourceId", "Microsoft.X/a/b", "one")).contains("wants 2 names");
  }

  @Test
  void extensionResourceIdFollowsTheIdOfWhatIsExtended() {
    assertThat(
            show(
                "extensionResourceId",
                "/subscriptions/s/resourceGroups/g",
                "Microsoft.Authorization/locks",
                "keep"))
        .isEqualTo(
            "'/subscriptions/s/resourceGroups/g/providers/Microsoft.Authorization/locks/keep'");
    assertThat(refusal("extensionResourceId", "/x", "Microsoft.Authorization/locks"))
        .isEqualTo("extensionResourceId() wants at least 3 arguments, not 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference",
        "references",
        "listKeys",
        "listAccountSas",
        "listSecrets",
        "pickZones",
        "providers",
        "toLogicalZone",
        "toLogicalZones",
        "toPhysicalZone",
        "toPhysicalZones",
        "roleDefinitions"
      })
  void whatThePlatformKnowsOfResourcesIsKnownAtDeploymentOnly(String name) {
    assertThat(show(name, "a", "b")).isEqualTo("?");
  }
}
