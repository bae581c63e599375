package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.StorageFeature;
import java.util.Set;

/** The one lifecycle management policy that an account may have. */
final class LifecyclePolicy {

  static final Need NEED = Provider.need("managementPolicy", "managementPolicies");

  /** An account without a policy answers 404 with the first, one that can have none the second. */
  private static final Set<String> ABSENT = Set.of("ManagementPolicyNotFound", Provider.LACKS);

  private LifecyclePolicy() {}

  static Fact read(Found account, Reading reading) {
    return AccountKinds.none(account, StorageFeature.LIFECYCLE)
        .orElseGet(() -> reading.bodyOrNone(ask(account), ABSENT));
  }

  private static Ask ask(Found account) {
    return NEED.ask(
        account.id().child("managementPolicies/default").value(),
        Provider.API_VERSION,
        "lifecycle policy of " + account.shown());
  }
}
