package dev.plumbline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A body to start from, compliant with every rule and shaped on Microsoft's own examples; the
 * resource file says which one. Texts stand in it as <code>${name}</code>, numbers as <code>
 * "${#name}"</code>.
 */
enum Shape {
  SUBSCRIPTION("subscription"),
  RESOURCE_GROUP("resource-group"),
  VAULT("vault"),
  VAULT_DIAGNOSTICS("vault-diagnostics"),
  KEY("key"),
  SECRET("secret"),
  CERTIFICATE("certificate"),
  MANAGED_HSM("managed-hsm"),
  ACCOUNT("storage-account"),
  BLOB_SERVICE("blob-service"),
  BLOB_DIAGNOSTICS("blob-diagnostics"),
  CONTAINER("container"),
  IMMUTABILITY_POLICY("immutability-policy"),
  FILE_SERVICE("file-service"),
  FILE_SHARE("file-share"),
  QUEUE_SERVICE("queue-service"),
  TABLE_SERVICE("table-service"),
  MANAGEMENT_POLICY("management-policy"),
  ENCRYPTION_SCOPE("encryption-scope"),
  LOCAL_USER("local-user"),
  OBJECT_REPLICATION_POLICY("object-replication-policy"),
  TOPIC("topic"),
  SYSTEM_TOPIC("system-topic"),
  EVENT_SUBSCRIPTION("event-subscription"),
  MANAGEMENT_LOCK("management-lock"),
  DEFENDER_PLAN("defender-plan"),
  ACTIVITY_LOG_SETTING("activity-log-setting"),
  ACTIVITY_LOG_ALERT("activity-log-alert"),
  ACTION_GROUP("action-group"),
  WORKSPACE("workspace"),
  DELETED_VAULT("deleted-vault");

  private final String template;

  Shape(String file) {
    template = Json.parseObject(read(file)).member("body").map(Json::write).orElseThrow();
  }

  Json.Obj fill(Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
      text = text.replace("\"${#" + value.getKey() + "}\"", value.getValue());
    }
    return Json.parseObject(text);
  }

  private static String read(String file) {
    try (InputStream in = Shape.class.getResourceAsStream("shapes/" + file + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The shape " + file + " is missing from the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
