package dev.plumbline.cli;

import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.evaluate.KnownFindings;
import dev.plumbline.files.Acceptance;
import dev.plumbline.files.KnownFinding;
import dev.plumbline.files.config.InlineIgnores;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Standing;
import dev.plumbline.reports.ReportFormat;
import dev.plumbline.reports.summary.Summary;
import dev.plumbline.template.ignore.Ignores;
import dev.plumbline.tree.Changes;
import dev.plumbline.tree.DirectoryTree;
import dev.plumbline.tree.GitException;
import dev.plumbline.tree.Repository;
import dev.plumbline.tree.Selection;
import dev.plumbline.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One scan of a directory; its files are named from the repository's root. Where it is compared
 * with a merge base, that state is read and judged first, by the same rules: what it already has is
 * known.
 */
final class PathScan {

  private final Shell shell;
  private final Path root;
  private final Path origin;
  private final InForce inForce;
  private final Approvals approvals;
  private final Approvals.Chain chain;
  private final List<KnownFinding> accepted;
  private final InlineIgnores ignorePolicy;
  private final Map<Path, Notice.Kind> governing;
  private final Selection selection;

  /** Reads what governs the judgement, so that a mistake in it is told before the scan. */
  PathScan(
      Shell shell,
      Path root,
      CommonFlags flags,
      InForce inForce,
      Approvals approvals,
      Governing governing)
      throws UserException {
    this.shell = shell;
    this.root = root;
    this.inForce = inForce;
    this.approvals = approvals;
    this.chain = approvals.chain(shell.directory(), inForce.pack().cards(), governing);
    this.accepted = approvals.readKnownFindings(shell.directory(), governing);
    this.ignorePolicy = approvals.ignorePolicy();
    this.governing = new LinkedHashMap<>(approvals.governingFiles(shell.directory()));
    ConfigurationSource.place(shell, flags)
        .ifPresent(file -> this.governing.put(file, Notice.Kind.CONFIGURATION_CHANGED));
    this.origin = origin(root);
    this.selection = selection(approvals.exclude().value());
  }

  private static Path origin(Path root) throws UserException {
    try {
      return Repository.origin(root);
    } catch (GitException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    }
  }

  private Selection selection(List<String> exclude) throws UserException {
    try {
      Path below = origin.toRealPath().relativize(root.toRealPath());
      return Selection.ofTemplates(exclude).below(below.toString().replace('\\', '/'));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UserException unreadable(IOException e) {
    return UserException.usage("Cannot read " + root + ": " + IoTrouble.why(e) + ".");
  }

  /** What the merge base had. */
  private record Before(List<KnownFinding> findings, Ignores ignores, Changes changes) {}

  /** Scans, judges, and writes the results into the directory. */
  EvaluationSummary run(Optional<MergeBase> base, OutputDirectory output, ReportFormat format)
      throws UserException {
    output.clear(output.inventory(), output.findings(), output.page());
    Scan scan = scan(base);
    Optional<Before> before =
        base.isEmpty() ? Optional.empty() : Optional.of(before(base.get(), scan));
    List<Notice> notices = base.isEmpty() ? List.of() : changed(base.get());
    try (SourceTree tree = DirectoryTree.of(origin, selection)) {
      TemplateInventory now =
          TemplateInventory.read(tree, scan, inForce.pack().cards(), output.inventory());
      if (now.templates() == 0) {
        shell.say("No ARM template was found below " + root + ".");
      }
      return new Judgement(shell, inForce, header -> steps(header, now, before, notices, tree))
          .report(output.inventory(), output, format);
    } catch (GitException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private List<FindingStep> steps(
      Scan scan,
      TemplateInventory now,
      Optional<Before> before,
      List<Notice> notices,
      SourceTree tree) {
    KnownFindings known = new KnownFindings().with(Standing.Known.KNOWN_FINDINGS, accepted);
    before.ifPresent(base -> known.with(Standing.Known.MERGE_BASE, base.findings()));
    List<FindingStep> steps = new ArrayList<>(chain.steps(scan));
    steps.add(new Ignoring(ignorePolicy, now.ignores(), before.map(Before::ignores)));
    steps.add(known);
    steps.add(new Fixing(inForce.pack().cards(), tree));
    before.ifPresent(base -> steps.add(new AtTheChange(base.changes())));
    steps.add(new Telling(notices));
    steps.add(new Telling(now.notices()));
    return steps;
  }

  private Before before(MergeBase base, Scan scan) throws UserException {
    Path inventory = base.scratch().resolve("inventory.jsonl");
    Path findings = base.scratch().resolve("findings.jsonl");
    Changes changes = base.changes(origin, selection);
    try (SourceTree tree = base.tree(origin, selection, changes)) {
      TemplateInventory then =
          TemplateInventory.read(tree, scan, inForce.pack().cards(), inventory);
      EvaluationSummary summary =
          new Judgement(shell, inForce, header -> List.of()).judge(inventory, findings);
      if (summary.incomplete()) {
        shell.say(
            "Of the merge base "
                + summary.gaps()
                + " things could not be read; what they hold now counts as new.");
      }
      return new Before(Acceptance.of(List.of(), findings).findings(), then.ignores(), changes);
    } catch (IOException e) {
      throw new UserException(
          ExitCode.INCOMPLETE,
          "Cannot judge the merge base: " + IoTrouble.why(e) + ". Mend that and run again.");
    }
  }

  /** What the change would have altered about its own judgement. */
  private List<Notice> changed(MergeBase base) throws UserException {
    List<Notice> notices = new ArrayList<>();
    for (Map.Entry<Path, Notice.Kind> file : governing.entrySet()) {
      base.noticeOf(file.getKey(), file.getValue()).ifPresent(notices::add);
    }
    return notices;
  }

  private Scan scan(Optional<MergeBase> base) {
    String here = shell.directory().relativize(root).toString().replace('\\', '/');
    Instant now = shell.clock().instant();
    SortedMap<String, String> settings = new TreeMap<>();
    base.ifPresent(at -> settings.put(Summary.AGAINST, at.commit()));
    if (!accepted.isEmpty()) {
      settings.put(Summary.KNOWN_FINDINGS, String.valueOf(accepted.size()));
    }
    if (!approvals.exclude().value().isEmpty()) {
      settings.put("exclude", String.join(" ", approvals.exclude().value()));
    }
    return new Scan(
        ScanId.at(now),
        "plumbline/" + Version.number(),
        List.of("path " + (here.isEmpty() ? "." : here)),
        Scan.Identity.NONE,
        now,
        settings);
  }
}
