package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Place.Level;
import dev.plumbline.template.term.Term;
import org.junit.jupiter.api.Test;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope */
class ScopePageTest {

  private static Term at(Level level, String name) {
    return Trial.call(Trial.place(level), new Budget(1_000), name);
  }

  @Test
  void resourceGroupHasAnIdANameAndALocation() {
    assertThat(show("resourceGroup"))
        .isEqualTo(
            "{id:~/subscriptions/sub-id/resourceGroups/rg~,name:~rg~,"
                + "type:'Microsoft.Resources/resourceGroups',location:~location~,?}");
  }

  @Test
  void namesWhatAMemberStandsFor() {
    Term.PartialObj group = (Term.PartialObj) at(Level.RESOURCE_GROUP, "resourceGroup");

    assertThat(group.known().member("id").orElseThrow().value())
        .isEqualTo(Term.standIn("/subscriptions/sub-id/resourceGroups/rg", "[resourceGroup().id]"));
    assertThat(group.known().member("location").orElseThrow().value())
        .isEqualTo(Term.standIn("location", "[resourceGroup().location]"));
  }

  @Test
  void subscriptionHasItsIds() {
    String subscription =
        "{id:~/subscriptions/sub-id~,subscriptionId:~sub-id~,tenantId:~tenant-id~,"
            + "displayName:~displayName~,?}";

    assertThat(show("subscription")).isEqualTo(subscription);
    assertThat(Trial.show(at(Level.SUBSCRIPTION, "subscription"))).isEqualTo(subscription);
  }

  @Test
  void managementGroupHasAnIdAndAName() {
    assertThat(Trial.show(at(Level.MANAGEMENT_GROUP, "managementGroup")))
        .isEqualTo(
            "{id:~/providers/Microsoft.Management/managementGroups/mg~,name:~mg~,"
                + "type:'/providers/Microsoft.Management/managementGroups',?}");
  }

  @Test
  void tenantHasAnIdAtEveryLevel() {
    for (Level level : Level.values()) {
      assertThat(Trial.show(at(level, "tenant")))
          .isEqualTo(
              "{id:~/tenants/tenant-id~,tenantId:~tenant-id~,displayName:~displayName~,"
                  + "countryCode:~countryCode~,?}");
    }
  }

  @Test
  void refusesAScopeThatTheDeploymentIsNotIn() {
    assertThatThrownBy(() -> at(Level.SUBSCRIPTION, "resourceGroup"))
        .hasMessage("resourceGroup() cannot be used in a deployment to a subscription");
    assertThatThrownBy(() -> at(Level.TENANT, "subscription"))
        .hasMessage("subscription() cannot be used in a deployment to a tenant");
    assertThatThrownBy(() -> at(Level.RESOURCE_GROUP, "managementGroup"))
        .hasMessage("managementGroup() cannot be used in a deployment to a resource group");
  }
}
