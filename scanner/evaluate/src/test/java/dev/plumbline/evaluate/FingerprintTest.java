package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Source;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A fingerprint changes when the rule or the resource does, and with nothing else. */
final class FingerprintTest {

  private static final RuleName RULE = new RuleName("storage-https-only");
  private static final String ACCOUNT =
      "/subscriptions/S/resourceGroups/G/providers/Microsoft.Storage/storageAccounts/A";
  private static final String GROUP = "/providers/Microsoft.Management/managementGroups/Root";

  @Test
  void spellingOfTheIdAndVersionOfTheApiDoNotMatter() {
    assertThat(live(ACCOUNT, "t-1", "2025-06-01"))
        .isEqualTo(live(ACCOUNT.toUpperCase(Locale.ROOT) + "/", "t-2", "2024-01-01"))
        .startsWith("v1:")
        .hasSize(67);
  }

  @Test
  void ruleAndResourceMatter() {
    String here = live(ACCOUNT, "t-1", "1");
    assertThat(live(ACCOUNT + "2", "t-1", "1")).isNotEqualTo(here);
    assertThat(Fingerprint.of(new RuleName("storage-other"), azure(ACCOUNT, "t-1", "1")))
        .isNotEqualTo(here);
  }

  @Test
  void tenantMattersOutsideSubscriptions() {
    assertThat(live(GROUP, "t-1", "1"))
        .isEqualTo(live(GROUP, "T-1", "1"))
        .isNotEqualTo(live(GROUP, "t-2", "1"));
  }

  @Test
  void lineInAFileDoesNotMatterAndTheFileAndCaseDo() {
    String here = file("main.bicep", "account", 3);
    assertThat(file("main.bicep", "account", 30)).isEqualTo(here);
    assertThat(file("other.bicep", "account", 3)).isNotEqualTo(here);
    assertThat(file("main.bicep", "Account", 3)).isNotEqualTo(here);
  }

  @Test
  void valueIsFixedSinceStoredFindingsDependOnIt() {
    assertThat(live(ACCOUNT, "t-1", "1"))
        .isEqualTo("v1:c69e8e33aa351aa30a354a9ebbfff2cbb4a488cb4c2f3923f0568f2283ebdca3");
  }

  private static String live(String id, String tenant, String apiVersion) {
    return Fingerprint.of(RULE, azure(id, tenant, apiVersion));
  }

  private static Finding.Subject azure(String id, String tenant, String apiVersion) {
    return subject(id, new Source.Azure(apiVersion), tenant);
  }

  private static String file(String file, String address, int line) {
    return Fingerprint.of(
        RULE,
        subject(
            file + "#" + address,
            new Source.Template("1", "bicep", Location.point(file, line, 1), List.of()),
            ""));
  }

  private static Finding.Subject subject(String id, Source source, String tenant) {
    return new Finding.Subject(
        new ResourceId(id),
        new ResourceType("microsoft.storage/storageaccounts"),
        source,
        new Placement(tenant, "public", List.of(), "", "", "", "", ""));
  }
}
