package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.collect.ArmChild;
import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.azure.collect.Role;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates of one vault, each with its issuance policy. Resource Manager knows no
 * certificates, so there is no other way to them than the vault itself: Key Vault Reader, or the
 * permissions List and Get for certificates where access policies are in force.
 */
final class Certificates {

  static final Need NEED = need(VaultCollector.CERTIFICATES.fact());
  static final Need POLICY_NEED = need("certificatePolicy");

  private static final String NO_OTHER_WAY =
      ": certificates are read nowhere else. Without --with-key-vault-data-plane they are not"
          + " asked for.";

  /** Refusals that hold for every certificate of a vault alike. */
  private static final Set<Gap.Reason> OF_THE_VAULT =
      Set.of(Gap.Reason.FORBIDDEN, Gap.Reason.FIREWALLED);

  private final VaultProperties properties;
  private final Found vault;
  private final VaultProperties.Subject subject;
  private final Reading reading;
  private Optional<Fact> refused = Optional.empty();

  Certificates(
      VaultProperties properties, Found vault, VaultProperties.Subject subject, Reading reading) {
    this.properties = properties;
    this.vault = vault;
    this.subject = subject;
    this.reading = reading;
  }

  Members read() {
    Listing listing = properties.certificates(subject);
    Children children = reading.children(ask(listing, "certificates"), advised(listing));
    List<Resource> found = new ArrayList<>();
    for (ArmChild certificate : children.items()) {
      policy(certificate.item().id().name())
          .ifPresent(
              policy ->
                  found.add(
                      vault.child(
                          VaultCollector.CERTIFICATES,
                          certificate,
                          Map.of(POLICY_NEED.fact(), policy))));
    }
    return Members.stillThere(found, children.listing());
  }

  /** Read or unread; empty when the certificate is not there any more. */
  private Optional<Fact> policy(String certificate) {
    if (refused.isPresent()) {
      return refused;
    }
    Listing answer = properties.certificatePolicy(subject, certificate);
    if (answer.failure().isEmpty()) {
      return Optional.of(new Fact.Read(answer.items().getFirst(), answer.origin()));
    }
    Failure failure = advised(answer.failure().get());
    if (failure.isGone()) {
      return Optional.empty();
    }
    if (OF_THE_VAULT.contains(failure.reason())) {
      refused = Optional.of(reading.unread(ask(answer, "policies of certificates"), failure));
      return refused;
    }
    Ask ask = ask(answer, "policy of certificate " + certificate);
    return Optional.of(reading.unread(ask, failure));
  }

  private static Need need(String fact) {
    return new Need(
        VaultCollector.CERTIFICATES.type(),
        fact,
        VaultCollector.CERTIFICATES.permission(),
        Role.KEY_VAULT_READER);
  }

  private Ask ask(Listing answer, String what) {
    return NEED.ask(
        answer.origin().from(),
        VaultCollector.CERTIFICATES.apiVersion(),
        what + " of " + vault.shown());
  }

  private static Listing advised(Listing listing) {
    return new Listing(
        listing.items(), listing.origin(), listing.failure().map(Certificates::advised));
  }

  /** For keys and secrets there is another way, which the connection's own advice names. */
  private static Failure advised(Failure failure) {
    return switch (failure.code()) {
      case "ForbiddenByFirewall", "ForbiddenByConnection" ->
          failure.withAction("Scan from a network that the vault lets in" + NO_OTHER_WAY);
      case "ForbiddenByPolicy", "AccessDenied" ->
          failure.withAction(
              "Give the identity the permissions List and Get for certificates in the vault's"
                  + " access policies"
                  + NO_OTHER_WAY);
      case "ForbiddenByRbac" ->
          failure.withAction("Grant Key Vault Reader on the vault" + NO_OTHER_WAY);
      default -> failure;
    };
  }
}
