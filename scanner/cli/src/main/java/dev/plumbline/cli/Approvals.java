package dev.plumbline.cli;

import dev.plumbline.evaluate.AcceptedGaps;
import dev.plumbline.evaluate.Exemptions;
import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.KnownFinding;
import dev.plumbline.files.KnownFindingsFile;
import dev.plumbline.files.config.ConfigurationException;
import dev.plumbline.files.config.ExemptionPolicy;
import dev.plumbline.files.config.ExemptionsFile;
import dev.plumbline.files.config.InlineIgnores;
import dev.plumbline.files.config.Setting;
import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Notice;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left out of a scan and what may stay as it is, as in force.
 *
 * @param knownFindings file; relative to the directory that is the root of the other files, too
 * @param exemptions file
 * @param usualFiles whether exemptions.yaml and known-findings.json are taken where no file is
 *     named; not with {@code --no-config}
 */
record Approvals(
    Setting<List<String>> exclude,
    Setting<String> inlineIgnores,
    Optional<Setting<String>> knownFindings,
    Optional<Setting<String>> exemptions,
    Setting<Boolean> allowTagExemptions,
    Optional<Setting<Integer>> exemptionMaximumDays,
    Setting<List<AcceptedGap>> acceptedGaps,
    boolean usualFiles) {

  static final String USUAL_EXEMPTIONS = "exemptions.yaml";
  static final String USUAL_KNOWN_FINDINGS = "known-findings.json";

  /** The steps of one run; made anew for each, since they count. */
  @FunctionalInterface
  interface Chain {
    List<FindingStep> steps(Scan scan);
  }

  Stream<Setting<?>> all() {
    Setting<List<String>> scopes =
        new Setting<>(
            acceptedGaps.name(),
            acceptedGaps.value().stream().map(AcceptedGap::scope).toList(),
            acceptedGaps.origin());
    return Stream.of(
            Stream.of(exclude, inlineIgnores),
            knownFindings.stream(),
            exemptions.stream(),
            Stream.of(allowTagExemptions),
            exemptionMaximumDays.stream(),
            Stream.of(scopes))
        .flatMap(part -> part);
  }

  /** The file of exemptions: the one that is named, else the usual one if it is there. */
  Optional<Path> exemptionsFile(Path root, Governing governing) throws UserException {
    return version(exemptions, USUAL_EXEMPTIONS, root, governing);
  }

  /** Where the file is, or would be. */
  private Optional<Path> wanted(Optional<Setting<String>> named, String usual, Path root) {
    return named
        .map(setting -> root.resolve(setting.value()))
        .or(() -> usualFiles ? Optional.of(root.resolve(usual)) : Optional.empty());
  }

  /** The version that counts; of a named one that is no file, itself: to read it tells that. */
  private Optional<Path> version(
      Optional<Setting<String>> named, String usual, Path root, Governing governing)
      throws UserException {
    Optional<Path> file = wanted(named, usual, root);
    if (file.isEmpty()) {
      return file;
    }
    Optional<Path> version = governing.version(file.get());
    boolean mistaken = named.isPresent() && !Files.isRegularFile(file.get());
    return version.isEmpty() && mistaken ? file : version;
  }

  /** The files that a judged change must not alter for its own judgement. */
  Map<Path, Notice.Kind> governingFiles(Path root) {
    Map<Path, Notice.Kind> files = new LinkedHashMap<>();
    wanted(exemptions, USUAL_EXEMPTIONS, root)
        .ifPresent(file -> files.put(file, Notice.Kind.EXEMPTIONS_CHANGED));
    wanted(knownFindings, USUAL_KNOWN_FINDINGS, root)
        .ifPresent(file -> files.put(file, Notice.Kind.KNOWN_FINDINGS_CHANGED));
    return files;
  }

  /** Which comments in judged files are obeyed. */
  InlineIgnores ignorePolicy() throws UserException {
    return InlineIgnores.named(inlineIgnores.value())
        .orElseThrow(
            () ->
                UserException.usage(
                    inlineIgnores.origin() + " must be " + Keys.INLINE_IGNORES.expected() + "."));
  }

  /** The findings that were accepted; none where there is no file. */
  List<KnownFinding> readKnownFindings(Path root, Governing governing) throws UserException {
    Optional<Path> file = version(knownFindings, USUAL_KNOWN_FINDINGS, root, governing);
    try {
      return file.isEmpty() ? List.of() : KnownFindingsFile.read(file.get());
    } catch (FileFormatException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot read " + file.get() + ": " + IoTrouble.why(e) + ". Check --known-findings.");
    }
  }

  /**
   * The exemptions of the file, expired ones among them; none where there is no file.
   *
   * @param root the directory that a relative name starts from
   */
  List<Exemption> readExemptions(Path root, List<RuleCard> cards, Governing governing)
      throws UserException {
    Optional<Path> file = exemptionsFile(root, governing);
    return file.isEmpty() ? List.of() : read(file.get(), cards);
  }

  /** Exemptions and accepted gaps, read now so that a mistake in them is told before the scan. */
  Chain chain(Path root, List<RuleCard> cards) throws UserException {
    return chain(root, cards, Governing.AS_THEY_ARE);
  }

  /** The same, of the version of the file that counts. */
  Chain chain(Path root, List<RuleCard> cards, Governing governing) throws UserException {
    List<Exemption> exempt = readExemptions(root, cards, governing);
    return scan -> {
      LocalDate today = LocalDate.ofInstant(scan.instant(), ZoneOffset.UTC);
      return List.of(new Exemptions(exempt, today), new AcceptedGaps(acceptedGaps.value(), today));
    };
  }

  private List<Exemption> read(Path file, List<RuleCard> cards) throws UserException {
    ExemptionPolicy policy =
        new ExemptionPolicy(allowTagExemptions.value(), exemptionMaximumDays.map(Setting::value));
    try {
      return ExemptionsFile.read(file, cards, policy);
    } catch (ConfigurationException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot read " + file + ": " + IoTrouble.why(e) + ". Check --exemptions.");
    }
  }
}
