package dev.plumbline.evaluate;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * Marks what an exemption covers: findings that are noncompliant or unknown. The first in the file
 * that matches counts. One past its last day covers nothing and is listed all the same.
 */
public final class Exemptions implements FindingStep {

  private final List<Entry> entries;

  /**
   * @param today the scan's day in UTC
   */
  public Exemptions(List<Exemption> exemptions, LocalDate today) {
    this.entries = exemptions.stream().map(one -> new Entry(one, today)).toList();
  }

  /** Notes which exemptions are about a rule and a resource; covers nothing. */
  public void matches(RuleName rule, Resource resource) {
    entries.stream()
        .filter(entry -> !entry.expired && entry.speaksOf(rule, resource))
        .forEach(entry -> entry.matched = true);
  }

  @Override
  public Finding finding(Finding finding, Resource resource) {
    Finding marked = finding;
    for (Entry entry : entries) {
      if (!entry.expired && entry.speaksOf(finding.rule(), resource)) {
        entry.matched = true;
        if (isCoverable(marked)) {
          marked = marked.with(marked.standing().exemptBy(entry.exemption.id()));
          entry.covered++;
        }
      }
    }
    return marked;
  }

  @Override
  public List<FindingsRecord> records(boolean complete) {
    return entries.stream().map(Entry::row).toList();
  }

  private static boolean isCoverable(Finding finding) {
    return finding.standing().exemption().isEmpty()
        && switch (finding.verdict()) {
          case NONCOMPLIANT, UNKNOWN -> true;
          case COMPLIANT, NOT_APPLICABLE -> false;
        };
  }

  /** One exemption, and what it came to. */
  private static final class Entry {

    private final Exemption exemption;
    private final boolean expired;
    private final Wildcards resources;
    private final Wildcards paths;
    private boolean matched;
    private int covered;

    private Entry(Exemption exemption, LocalDate today) {
      this.exemption = exemption;
      this.expired = exemption.expires().isBefore(today);
      this.resources = new Wildcards(exemption.selector().resources());
      this.paths = new Wildcards(exemption.selector().paths());
    }

    private boolean speaksOf(RuleName rule, Resource resource) {
      return exemption.rules().contains(rule)
          && (resources.isEmpty() || resources.match(resource.id().value()))
          && (paths.isEmpty() || declaredIn(resource.source()))
          && resource.tags().entrySet().containsAll(exemption.selector().tags().entrySet());
    }

    private boolean declaredIn(Source source) {
      return switch (source) {
        case Source.Azure ignored -> false;
        case Source.Template template -> paths.match(template.at().file());
      };
    }

    private FindingsRecord row() {
      return new FindingsRecord.OfExemption(exemption, EntryStatus.of(expired, matched), covered);
    }
  }
}
