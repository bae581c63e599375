package dev.plumbline.cli;

import dev.plumbline.files.config.InlineIgnores;
import dev.plumbline.files.config.Key;
import dev.plumbline.model.Severity;
import dev.plumbline.reports.ReportFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings there are. A key's name gives its flag ({@code --fail-on}) and its variable ({@code
 * PLUMBLINE_FAIL_ON}).
 */
final class Keys {

  static final Key<String> CONFIG = Key.text("config");
  static final Key<String> BASELINE = Key.text("baseline");
  static final Key<String> LOG_LEVEL = Key.oneOf("log-level", Logs.LEVELS);
  static final Key<String> LOG_FORMAT = Key.oneOf("log-format", Logs.FORMATS);

  static final Key<List<String>> SUBSCRIPTION = Key.list("subscription");
  static final Key<List<String>> MANAGEMENT_GROUP = Key.list("management-group");
  static final Key<List<String>> RESOURCE_GROUP = Key.list("resource-group");
  static final Key<List<String>> RESOURCE = Key.list("resource");
  static final Key<List<String>> TAG = Key.list("tag");
  static final Key<List<String>> EXCLUDE_SUBSCRIPTION = Key.list("exclude-subscription");
  static final Key<List<String>> EXCLUDE_MANAGEMENT_GROUP = Key.list("exclude-management-group");
  static final Key<List<String>> EXCLUDE_RESOURCE_GROUP = Key.list("exclude-resource-group");
  static final Key<List<String>> EXCLUDE_RESOURCE = Key.list("exclude-resource");
  static final Key<List<String>> EXCLUDE_TAG = Key.list("exclude-tag");
  static final Key<String> CREDENTIAL = Key.text("credential");
  static final Key<String> CLOUD = Key.text("cloud");
  static final Key<String> CLOUD_FILE = Key.text("cloud-file");
  static final Key<String> PROXY = Key.text("proxy");
  static final Key<String> CA_FILE = Key.text("ca-file");
  static final Key<Boolean> WITH_KEY_VAULT_DATA_PLANE = Key.flag("with-key-vault-data-plane");
  static final Key<Integer> RETRIES = Key.number("retries", 0, 10);

  static final Key<String> OUTPUT = Key.text("output");
  static final Key<String> FORMAT =
      Key.oneOf("format", Stream.of(ReportFormat.values()).map(ReportFormat::wireName).toList());
  static final Key<Severity> FAIL_ON = Key.severity("fail-on");
  static final Key<Severity> FAIL_ON_UNKNOWN = Key.severity("fail-on-unknown");
  static final Key<String> PUBLISH = Key.text("publish");

  static final Key<List<String>> EXCLUDE = Key.list("exclude");
  static final Key<String> INLINE_IGNORES =
      Key.oneOf(
          "inline-ignores",
          Stream.of(InlineIgnores.values()).map(InlineIgnores::wireName).toList());
  static final Key<String> KNOWN_FINDINGS = Key.text("known-findings");
  static final Key<String> EXEMPTIONS = Key.text("exemptions");
  static final Key<Boolean> ALLOW_TAG_EXEMPTIONS = Key.flag("allow-tag-exemptions");
  static final Key<Integer> EXEMPTION_MAXIMUM_DAYS = Key.number("exemption-maximum-days", 1, 3660);

  private Keys() {}
}
