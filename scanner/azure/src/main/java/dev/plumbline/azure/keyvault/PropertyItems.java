package dev.plumbline.azure.keyvault;

import com.azure.security.keyvault.keys.models.KeyProperties;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data-plane properties in the shape of Resource Manager's list items, so that rules see one shape:
 * times in Unix seconds, absent where the vault has none. Tags are left out: on secrets people keep
 * user names and worse in them, and no rule reads them.
 */
final class PropertyItems {

  private PropertyItems() {}

  static Value key(ResourceId vault, KeyProperties key) {
    Map<String, Value> attributes =
        attributes(key.isEnabled(), key.getExpiresOn(), key.getNotBefore());
    put(attributes, "created", seconds(key.getCreatedOn()));
    put(attributes, "updated", seconds(key.getUpdatedOn()));
    put(attributes, "recoveryLevel", text(key.getRecoveryLevel()));
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("attributes", new Value.Obj(attributes));
    put(properties, "keyUri", text(key.getId()));
    properties.put("managed", managed(key.isManaged()));
    return item(vault.child("keys/" + key.getName()), key.getName(), properties);
  }

  static Value secret(ResourceId vault, SecretProperties secret) {
    Map<String, Value> attributes =
        attributes(secret.isEnabled(), secret.getExpiresOn(), secret.getNotBefore());
    put(attributes, "created", seconds(secret.getCreatedOn()));
    put(attributes, "updated", seconds(secret.getUpdatedOn()));
    put(attributes, "recoveryLevel", text(secret.getRecoveryLevel()));
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("attributes", new Value.Obj(attributes));
    put(properties, "contentType", text(secret.getContentType()));
    put(properties, "secretUri", text(secret.getId()));
    properties.put("managed", managed(secret.isManaged()));
    return item(vault.child("secrets/" + secret.getName()), secret.getName(), properties);
  }

  static Value item(ResourceId id, String name, Map<String, Value> properties) {
    return Value.object(
        "id", Value.of(id.value()),
        "name", Value.of(name),
        "properties", new Value.Obj(properties));
  }

  static Map<String, Value> attributes(
      @Nullable Boolean enabled,
      @Nullable OffsetDateTime expires,
      @Nullable OffsetDateTime notBefore) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    if (enabled != null) {
      attributes.put("enabled", Value.of(enabled.booleanValue()));
    }
    put(attributes, "exp", seconds(expires));
    put(attributes, "nbf", seconds(notBefore));
    return attributes;
  }

  /**
   * The vault names {@code managed} only where it is true; on this list its absence is an answer,
   * unlike in Resource Manager's items, which never have it. So here it is always written.
   */
  private static Value managed(@Nullable Boolean managed) {
    return Value.of(managed != null && managed);
  }

  static Value seconds(@Nullable OffsetDateTime time) {
    return time == null ? Value.Null.VALUE : Value.of(time.toEpochSecond());
  }

  static Value text(@Nullable String text) {
    return text == null ? Value.Null.VALUE : Value.of(text);
  }

  static void put(Map<String, Value> members, String name, Value value) {
    if (!(value instanceof Value.Null)) {
      members.put(name, value);
    }
  }
}
