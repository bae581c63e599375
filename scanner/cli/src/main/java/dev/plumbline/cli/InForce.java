package dev.plumbline.cli;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleSettings;
import dev.plumbline.files.config.Baseline;
import dev.plumbline.files.config.Configuration;
import dev.plumbline.files.config.ConfigurationException;
import dev.plumbline.files.config.InlineIgnores;
import dev.plumbline.files.config.Key;
import dev.plumbline.files.config.RuleSetting;
import dev.plumbline.files.config.Setting;
import dev.plumbline.files.config.Settings;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import dev.plumbline.reports.ReportFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The settings in force for one run, each with where it came from: flag, variable, plumbline.yaml,
 * baseline, card or default, the first that has one.
 */
final class InForce {

  private static final int USUAL_RETRIES = 5;
  private static final String USUAL_BASELINE = "default";

  private final PolicyPack pack;
  private final Baseline baseline;
  private final Configuration configuration;
  private final String fileName;
  private final Settings settings;
  private final boolean usualFiles;

  private InForce(
      PolicyPack pack,
      Baseline baseline,
      Configuration configuration,
      String fileName,
      Settings settings,
      boolean usualFiles) {
    this.pack = pack;
    this.baseline = baseline;
    this.configuration = configuration;
    this.fileName = fileName;
    this.settings = settings;
    this.usualFiles = usualFiles;
  }

  /** Places and tags, to scan or to leave out. */
  record Named(
      Setting<List<String>> subscriptions,
      Setting<List<String>> managementGroups,
      Setting<List<String>> resourceGroups,
      Setting<List<String>> resources,
      Setting<List<String>> tags) {

    Stream<Setting<?>> all() {
      return Stream.of(subscriptions, managementGroups, resourceGroups, resources, tags);
    }
  }

  /** What is read from Azure, and how. */
  record Azure(
      Named included,
      Named excluded,
      Setting<String> credential,
      Setting<String> cloud,
      Optional<Setting<String>> cloudFile,
      Optional<Setting<String>> proxy,
      Optional<Setting<String>> caFile,
      Setting<Boolean> withKeyVaultDataPlane,
      Setting<Integer> retries) {

    Stream<Setting<?>> all() {
      return Stream.of(
              included.all(),
              excluded.all(),
              Stream.of(credential, cloud),
              cloudFile.stream(),
              proxy.stream(),
              caFile.stream(),
              Stream.of(withKeyVaultDataPlane, retries))
          .flatMap(part -> part);
    }
  }

  /** Where results go and what makes a run fail. */
  record Judging(
      Optional<Setting<String>> output,
      Setting<String> format,
      Setting<Severity> failOn,
      Optional<Setting<Severity>> failOnUnknown) {

    Stream<Setting<?>> all() {
      return Stream.of(output.stream(), Stream.of(format, failOn), failOnUnknown.stream())
          .flatMap(part -> part);
    }

    /** What standard output gets. */
    ReportFormat reportFormat() throws UserException {
      return ReportFormat.named(format.value())
          .orElseThrow(
              () -> UserException.usage(format.origin() + " must be " + Keys.FORMAT.expected()));
    }
  }

  static InForce of(Shell shell, CommonFlags flags) throws UserException {
    return of(shell, flags, Governing.AS_THEY_ARE);
  }

  /** The same, of the version of plumbline.yaml that counts. */
  static InForce of(Shell shell, CommonFlags flags, Governing governing) throws UserException {
    PolicyPack pack = PolicyPack.bundled();
    ConfigurationSource source = ConfigurationSource.find(shell, flags, governing);
    Settings settings = new Settings(shell.environment(), source.name());
    Configuration configuration = source.read(pack.cards());
    Setting<String> named =
        resolved(
            settings, Keys.BASELINE, flags.baseline(), configuration.baseline(), USUAL_BASELINE);
    Baseline baseline = baseline(pack, named.value());
    InForce inForce =
        new InForce(pack, baseline, configuration, source.name(), settings, !flags.noConfig());
    Logs.send(
        inForce.resolve(Keys.LOG_LEVEL, flags.logLevel(), Optional.empty(), "off").value(),
        inForce.resolve(Keys.LOG_FORMAT, flags.logFormat(), Optional.empty(), "plain").value(),
        shell.err());
    return inForce;
  }

  private static Baseline baseline(PolicyPack pack, String name) throws UserException {
    Baseline baseline = pack.baselines().get(name);
    if (baseline == null) {
      throw UserException.usage(
          "There is no baseline `"
              + name
              + "`; there is: "
              + String.join(", ", new TreeSet<>(pack.baselines().keySet()))
              + ".");
    }
    return baseline;
  }

  PolicyPack pack() {
    return pack;
  }

  Azure azure(AzureFlags flags) throws UserException {
    Configuration.Scopes scopes = configuration.scopes();
    return new Azure(
        included(flags, scopes.included()),
        excluded(flags, scopes.excluded()),
        resolve(Keys.CREDENTIAL, flags.credential(), configuredCredential(), "auto"),
        resolve(Keys.CLOUD, flags.cloud(), configuration.cloud(), "public"),
        find(Keys.CLOUD_FILE, flags.cloudFile(), configuration.cloudFile()),
        find(Keys.PROXY, flags.proxy(), configuration.proxy()),
        find(Keys.CA_FILE, flags.caFile(), configuration.caFile()),
        resolve(
            Keys.WITH_KEY_VAULT_DATA_PLANE,
            flags.withKeyVaultDataPlane(),
            configuration.withKeyVaultDataPlane(),
            false),
        resolve(
            Keys.RETRIES,
            parsed(Keys.RETRIES, flags.retries()),
            configuration.retries(),
            USUAL_RETRIES));
  }

  private Named included(AzureFlags flags, Configuration.Named named) throws UserException {
    return new Named(
        list(Keys.SUBSCRIPTION, flags.subscriptions(), named.subscriptions()),
        list(Keys.MANAGEMENT_GROUP, flags.managementGroups(), named.managementGroups()),
        list(Keys.RESOURCE_GROUP, flags.resourceGroups(), named.resourceGroups()),
        list(Keys.RESOURCE, flags.resources(), named.resources()),
        list(Keys.TAG, flags.tags(), named.tags()));
  }

  private Named excluded(AzureFlags flags, Configuration.Named named) throws UserException {
    return new Named(
        list(Keys.EXCLUDE_SUBSCRIPTION, flags.excludeSubscriptions(), named.subscriptions()),
        list(
            Keys.EXCLUDE_MANAGEMENT_GROUP,
            flags.excludeManagementGroups(),
            named.managementGroups()),
        list(Keys.EXCLUDE_RESOURCE_GROUP, flags.excludeResourceGroups(), named.resourceGroups()),
        list(Keys.EXCLUDE_RESOURCE, flags.excludeResources(), named.resources()),
        list(Keys.EXCLUDE_TAG, flags.excludeTags(), named.tags()));
  }

  Judging judging(JudgingFlags flags) throws UserException {
    return new Judging(
        find(Keys.OUTPUT, flags.output(), configuration.output()),
        resolve(Keys.FORMAT, flags.format(), configuration.format(), "console"),
        resolve(Keys.FAIL_ON, flags.failOn(), configuration.failOn(), Severity.MEDIUM),
        find(Keys.FAIL_ON_UNKNOWN, flags.failOnUnknown(), configuration.failOnUnknown()));
  }

  /** What may stay as it is, for a command that scans no directory. */
  Approvals approvals(Optional<String> exemptions) throws UserException {
    return approvals(exemptions, Optional.empty(), Optional.empty());
  }

  /**
   * What is left out and what may stay as it is.
   *
   * @param exemptions what {@code --exemptions} gives
   * @param exclude what {@code --exclude} gives
   * @param knownFindings what {@code --known-findings} gives
   */
  Approvals approvals(
      Optional<String> exemptions, Optional<List<String>> exclude, Optional<String> knownFindings)
      throws UserException {
    Configuration.Approvals file = configuration.approvals();
    return new Approvals(
        list(Keys.EXCLUDE, exclude, file.exclude()),
        resolve(
            Keys.INLINE_IGNORES,
            Optional.empty(),
            file.inlineIgnores().map(InlineIgnores::wireName),
            InlineIgnores.OBEY.wireName()),
        find(Keys.KNOWN_FINDINGS, knownFindings, file.knownFindings()),
        find(Keys.EXEMPTIONS, exemptions, file.exemptions()),
        resolve(Keys.ALLOW_TAG_EXEMPTIONS, Optional.empty(), file.allowTagExemptions(), false),
        find(Keys.EXEMPTION_MAXIMUM_DAYS, Optional.empty(), file.exemptionMaximumDays()),
        new Setting<>(
            "accepted-gaps",
            file.acceptedGaps(),
            file.acceptedGaps().isEmpty()
                ? new Setting.Origin(Setting.Layer.DEFAULT, "default")
                : new Setting.Origin(Setting.Layer.FILE, fileName)),
        usualFiles);
  }

  Optional<Setting<String>> publish(PublishFlags flags) throws UserException {
    return find(Keys.PUBLISH, flags.publish(), configuration.publish());
  }

  /** What is in force for every rule of the pack, by name. */
  List<RuleSetting> rules() {
    return pack.cards().stream()
        .map(card -> RuleSetting.resolve(card, configuration, baseline, fileName))
        .toList();
  }

  /** The same as the evaluation wants it. */
  RuleSettings ruleSettings() {
    Map<RuleName, RuleSettings.Setting> overrides = new TreeMap<>();
    for (RuleSetting rule : rules()) {
      Map<String, Value> parameters = new TreeMap<>();
      rule.parameters().forEach((name, setting) -> parameters.put(name, setting.value()));
      overrides.put(
          rule.rule(),
          new RuleSettings.Setting(
              rule.enabled().value(), Optional.of(rule.severity().value()), parameters));
    }
    return new RuleSettings(overrides);
  }

  /** The file keeps the identity apart from the credential's name; the flag has both in one. */
  private Optional<String> configuredCredential() {
    return configuration
        .credential()
        .map(name -> configuration.managedIdentity().map(id -> name + "=" + id).orElse(name));
  }

  private Setting<List<String>> list(
      Key<List<String>> key, Optional<List<String>> flag, List<String> configured)
      throws UserException {
    return resolve(
        key, flag, configured.isEmpty() ? Optional.empty() : Optional.of(configured), List.of());
  }

  /** An option's text as its key reads it. */
  private static <T> Optional<T> parsed(Key<T> key, Optional<String> text) throws UserException {
    Optional<T> value = text.flatMap(key.parse());
    if (text.isPresent() && value.isEmpty()) {
      throw UserException.usage("--" + key.name() + " must be " + key.expected() + ".");
    }
    return value;
  }

  private <T> Setting<T> resolve(Key<T> key, Optional<T> flag, Optional<T> configured, T standard)
      throws UserException {
    return resolved(settings, key, flag, configured, standard);
  }

  private static <T> Setting<T> resolved(
      Settings settings, Key<T> key, Optional<T> flag, Optional<T> configured, T standard)
      throws UserException {
    try {
      return settings.resolve(key, flag, configured, standard);
    } catch (ConfigurationException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    }
  }

  private <T> Optional<Setting<T>> find(Key<T> key, Optional<T> flag, Optional<T> configured)
      throws UserException {
    try {
      return settings.find(key, flag, configured);
    } catch (ConfigurationException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    }
  }
}
