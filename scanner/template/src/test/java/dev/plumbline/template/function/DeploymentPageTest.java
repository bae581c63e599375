package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.Place.Level;
import dev.plumbline.template.term.Term;
import org.junit.jupiter.api.Test;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment
 */
class DeploymentPageTest {

  @Test
  void deploymentHasANameAndMore() {
    assertThat(show("deployment")).isEqualTo("{name:~deploy~,?}");
  }

  @Test
  void deploymentHasALocationAboveResourceGroups() {
    Term deployment = Trial.call(Trial.place(Level.SUBSCRIPTION), new Budget(100), "deployment");

    assertThat(Trial.show(deployment)).isEqualTo("{name:~deploy~,location:~location~,?}");
  }

  @Test
  void environmentIsThatOfGlobalAzureForNamesOnly() {
    assertThat(show("environment"))
        .startsWith("{name:~AzureCloud~,")
        .contains("suffixes:{acrLoginServer:~.azurecr.io~,")
        .contains("keyvaultDns:~.vault.azure.net~", "storage:~core.windows.net~")
        .contains("authentication:{loginEndpoint:~https://login.microsoftonline.com/~,")
        .contains("audiences:[~https://management.core.windows.net/~,")
        .doesNotContain("'");
  }

  @Test
  void environmentNamesWhatEachOfItsTextsStandsFor() {
    Term.Obj environment = (Term.Obj) Trial.call("environment");
    Term.Obj suffixes = (Term.Obj) environment.member("SUFFIXES").orElseThrow().value();

    assertThat(suffixes.member("storage").orElseThrow().value())
        .isEqualTo(Term.standIn("core.windows.net", "[environment().suffixes.storage]"));
  }

  @Test
  void takesNoArguments() {
    assertThat(refusal("environment", "AzureCloud"))
        .isEqualTo("environment() wants 0 arguments, not 1");
  }

  @Test
  void deployerIsKnownAtDeploymentOnly() {
    assertThat(show("deployer")).isEqualTo("?");
  }

  @Test
  void parametersAndVariablesAreNotDecidedFromArguments() {
    assertThat(refusal("parameters", "x")).isEqualTo("parameters() cannot be called here");
    assertThat(refusal("variables", "x")).isEqualTo("variables() cannot be called here");
  }
}
