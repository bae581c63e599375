package dev.plumbline.files.config;

import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code plumbline.yaml} says. What it does not say is empty: {@link Settings} knows the other
 * places and the defaults. Key names, kinds and meanings are in the schema beside this class's
 * module ({@code /dev/plumbline/files/schema/plumbline-yaml-1.json}).
 *
 * @param proxy {@code http://HOST:PORT}
 * @param caFile PEM file
 * @param retries how often a request is sent again at most
 * @param output directory
 * @param publish URL of a blob container and prefix
 * @param rules changes to rules, by name
 */
public record Configuration(
    Scopes scopes,
    Optional<String> credential,
    Optional<String> managedIdentity,
    Optional<String> cloud,
    Optional<String> cloudFile,
    Optional<String> proxy,
    Optional<String> caFile,
    Optional<Boolean> withKeyVaultDataPlane,
    Optional<Integer> retries,
    Optional<String> output,
    Optional<String> format,
    Optional<Severity> failOn,
    Optional<Severity> failOnUnknown,
    Optional<String> publish,
    Optional<String> baseline,
    Approvals approvals,
    SortedMap<RuleName, RuleChange> rules) {

  /** What is scanned, and what of it is left out. */
  public record Scopes(Named included, Named excluded) {

    static final Scopes NONE = new Scopes(Named.NOTHING, Named.NOTHING);
  }

  /** Places and tags; ids or names as written. */
  public record Named(
      List<String> subscriptions,
      List<String> managementGroups,
      List<String> resourceGroups,
      List<String> resources,
      List<String> tags) {

    static final Named NOTHING = new Named(List.of(), List.of(), List.of(), List.of(), List.of());

    public Named {
      subscriptions = List.copyOf(subscriptions);
      managementGroups = List.copyOf(managementGroups);
      resourceGroups = List.copyOf(resourceGroups);
      resources = List.copyOf(resources);
      tags = List.copyOf(tags);
    }
  }

  /**
   * What is left out, and what may stay as it is.
   *
   * @param exclude globs of files that a scan of a directory leaves out
   * @param knownFindings file
   * @param exemptions file
   * @param exemptionMaximumDays how long an exemption may hold at most
   */
  public record Approvals(
      List<String> exclude,
      Optional<InlineIgnores> inlineIgnores,
      Optional<String> knownFindings,
      Optional<String> exemptions,
      Optional<Boolean> allowTagExemptions,
      Optional<Integer> exemptionMaximumDays,
      List<AcceptedGap> acceptedGaps) {

    public Approvals {
      exclude = List.copyOf(exclude);
      acceptedGaps = List.copyOf(acceptedGaps);
    }

    static final Approvals NONE =
        new Approvals(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
  }

  public Configuration {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** The configuration of a directory without a {@code plumbline.yaml}. */
  public static Configuration empty() {
    return new Configuration(
        Scopes.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Approvals.NONE,
        new TreeMap<>());
  }

  /**
   * Reads and checks a file.
   *
   * @param cards the rules there are, whose names and parameters the file may set
   * @throws ConfigurationException with every problem of the file, each with its line
   * @throws IOException when the file cannot be read
   */
  public static Configuration read(Path file, Collection<RuleCard> cards)
      throws IOException, ConfigurationException {
    return ConfigurationFile.read(file, cards);
  }
}
