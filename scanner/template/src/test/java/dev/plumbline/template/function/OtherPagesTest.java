package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-flow-control and
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-parameters-file
 */
class OtherPagesTest {

  @Test
  void failEndsTheDeploymentWithItsMessage() {
    assertThat(refusal("fail", "a zone is needed"))
        .isEqualTo("fail() ends the deployment: a zone is needed");
    assertThat(refusal("fail", 1)).isEqualTo("fail() wants a text as argument 1, not a number");
  }

  @Test
  void failWithAMessageThatIsNotKnownIsUnknown() {
    assertThat(show("fail", Trial.unknown())).isEqualTo("?");
  }

  @Test
  void externalInputsAreKnownAtDeploymentOnly() {
    assertThat(show("externalInputs", "pipeline")).isEqualTo("?");
  }
}
