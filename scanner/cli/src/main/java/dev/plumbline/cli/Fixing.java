package dev.plumbline.cli;

import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Verdict;
import dev.plumbline.template.fix.Fixes;
import dev.plumbline.tree.SourceTree;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds to a finding that counts the diff that ends it, where one property does. */
final class Fixing implements FindingStep {

  private final Map<RuleName, RuleCard> cards;
  private final Fixes fixes;

  Fixing(Collection<RuleCard> cards, SourceTree tree) {
    this.cards = cards.stream().collect(Collectors.toMap(RuleCard::name, Function.identity()));
    this.fixes = new Fixes(tree);
  }

  @Override
  public Finding finding(Finding finding, Resource resource) {
    if (finding.verdict() != Verdict.NONCOMPLIANT || !finding.standing().counts()) {
      return finding;
    }
    return Optional.ofNullable(cards.get(finding.rule()))
        .flatMap(RuleCard::fix)
        .flatMap(fix -> fixes.diff(resource, fix))
        .map(finding::withFix)
        .orElse(finding);
  }
}
