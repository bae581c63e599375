package dev.plumbline.template.assemble;

import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type that rules may be about: the same list as the live collectors', with the same names of
 * facts.
 *
 * @param type as the inventory has it
 * @param declared all types that it is declared with, lower-cased
 * @param fact what its body is called
 * @param holders types of the resources that hold it, lower-cased
 */
record Kind(ResourceType type, List<String> declared, String fact, List<String> holders) {

  static final Kind VAULT = of("microsoft.keyvault/vaults", "vault");
  static final Kind KEY = of("microsoft.keyvault/vaults/keys", "key", "microsoft.keyvault/vaults");
  static final Kind SECRET =
      of("microsoft.keyvault/vaults/secrets", "secret", "microsoft.keyvault/vaults");
  static final Kind HSM = of("microsoft.keyvault/managedhsms", "hsm");
  static final Kind ACCOUNT = of("microsoft.storage/storageaccounts", "account");
  static final Kind CONTAINER =
      of(
          "microsoft.storage/storageaccounts/blobservices/containers",
          "container",
          "microsoft.storage/storageaccounts");
  static final Kind TOPIC = of("microsoft.eventgrid/topics", "topic");
  static final Kind SYSTEM_TOPIC = of("microsoft.eventgrid/systemtopics", "topic");

  /** The child types differ from the extension in nothing but the spelling. */
  static final Kind EVENT_SUBSCRIPTION =
      new Kind(
          new ResourceType("microsoft.eventgrid/eventsubscriptions"),
          List.of(
              "microsoft.eventgrid/eventsubscriptions",
              "microsoft.eventgrid/topics/eventsubscriptions",
              "microsoft.eventgrid/systemtopics/eventsubscriptions",
              "microsoft.eventgrid/domains/eventsubscriptions",
              "microsoft.eventgrid/domains/topics/eventsubscriptions",
              "microsoft.eventgrid/partnertopics/eventsubscriptions"),
          "eventSubscription",
          List.of("microsoft.eventgrid/topics", "microsoft.eventgrid/systemtopics"));

  static final Kind WORKSPACE = of("microsoft.operationalinsights/workspaces", "workspace");

  /** What it is a setting of holds it, or a subscription, which no template declares. */
  static final Kind DIAGNOSTIC_SETTING =
      of(
          "microsoft.insights/diagnosticsettings",
          "diagnosticSetting",
          "microsoft.keyvault/vaults",
          "microsoft.keyvault/managedhsms",
          "microsoft.storage/storageaccounts");

  static final List<Kind> ALL =
      List.of(
          VAULT,
          KEY,
          SECRET,
          HSM,
          ACCOUNT,
          CONTAINER,
          TOPIC,
          SYSTEM_TOPIC,
          EVENT_SUBSCRIPTION,
          DIAGNOSTIC_SETTING,
          WORKSPACE);

  /** The kind of a declared type, if rules may be about it. */
  static Optional<Kind> ofDeclared(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(kind -> kind.declared().contains(lower)).findFirst();
  }

  private static Kind of(String type, String fact, String... holders) {
    return new Kind(new ResourceType(type), List.of(type), fact, List.of(holders));
  }
}
