package dev.plumbline.azure.keyvault;

import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Certificates and their policies as resources, which Resource Manager does not make of them: ids
 * below the vault's, members in its spelling. Only what rules ask is kept; subjects and alternative
 * names hold addresses of people.
 */
final class CertificateItems {

  private CertificateItems() {}

  /** {@code properties.attributes}, times in Unix seconds. */
  static Value item(ResourceId vault, CertificateProperties certificate) {
    Map<String, Value> attributes =
        PropertyItems.attributes(
            certificate.isEnabled(), certificate.getExpiresOn(), certificate.getNotBefore());
    PropertyItems.put(attributes, "created", PropertyItems.seconds(certificate.getCreatedOn()));
    PropertyItems.put(attributes, "updated", PropertyItems.seconds(certificate.getUpdatedOn()));
    PropertyItems.put(
        attributes, "recoveryLevel", PropertyItems.text(certificate.getRecoveryLevel()));
    return PropertyItems.item(
        vault.child("certificates/" + certificate.getName()),
        certificate.getName(),
        Map.of("attributes", new Value.Obj(attributes)));
  }

  /** {@code properties.x509Props.validityMonths} and {@code properties.lifetimeActions}. */
  static Value policy(CertificatePolicy policy) {
    Value said = wire(policy);
    Map<String, Value> x509 = new LinkedHashMap<>();
    PropertyItems.put(x509, "validityMonths", said.at("x509_props", "validity_months"));
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("x509Props", new Value.Obj(x509));
    if (said.at("lifetime_actions") instanceof Value.Arr(List<Value> actions)) {
      properties.put("lifetimeActions", actions(actions));
    }
    return Value.object("properties", new Value.Obj(properties));
  }

  private static Value actions(List<Value> said) {
    List<Value> actions = new ArrayList<>();
    for (Value one : said) {
      Map<String, Value> trigger = new LinkedHashMap<>();
      Value when = one.at("trigger");
      PropertyItems.put(trigger, "lifetimePercentage", when.at("lifetime_percentage"));
      PropertyItems.put(trigger, "daysBeforeExpiry", when.at("days_before_expiry"));
      Map<String, Value> action = new LinkedHashMap<>();
      PropertyItems.put(action, "actionType", one.at("action", "action_type"));
      actions.add(Value.object("trigger", new Value.Obj(trigger), "action", new Value.Obj(action)));
    }
    return Value.array(actions);
  }

  /**
   * The policy as the vault sent it: the getters of the SDK's class (4.8.4) fail where a part is
   * missing, and a policy may say as little as it likes.
   */
  private static Value wire(CertificatePolicy policy) {
    try {
      return Json.read(policy.toJsonBytes());
    } catch (IOException | UnreadableJsonException e) {
      throw new IllegalStateException("What was read as JSON could not be written as JSON.", e);
    }
  }
}
