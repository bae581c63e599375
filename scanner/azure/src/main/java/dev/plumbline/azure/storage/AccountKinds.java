package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Found;
import dev.plumbline.model.Fact;
import dev.plumbline.model.StorageFeature;
import dev.plumbline.model.StorageKinds;
import dev.plumbline.model.Value;
import java.util.Optional;

/** What is not asked of an account, because its kind lacks it. */
final class AccountKinds {

  private AccountKinds() {}

  /**
   * None, seen in its body, when the account cannot have the feature; empty when it is to be asked.
   */
  static Optional<Fact> none(Found account, StorageFeature feature) {
    return account.body() instanceof Fact.Read(Value body, Fact.Origin origin)
            && StorageKinds.lackedBy(body).contains(feature)
        ? Optional.of(new Fact.None(origin))
        : Optional.empty();
  }
}
