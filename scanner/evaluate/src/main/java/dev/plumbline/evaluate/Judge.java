package dev.plumbline.evaluate;

import dev.plumbline.evaluate.RuleAnswer.Observation;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Source;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings: of what the rules answer, and of what nobody could ask them. May be called from
 * many threads.
 */
final class Judge {

  private final RuleEngine engine;
  private final RuleSettings settings;

  Judge(RuleEngine engine, RuleSettings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /** What is found on the resources of a batch; {@code scanned} is when they were collected. */
  Collection<Versions.Judged> batch(Batch batch, Instant scanned) {
    Versions versions = new Versions();
    for (Batch.Case each : batch.cases()) {
      Resource resource = each.resource();
      versions.add(
          resource,
          resource.role() == Resource.Role.ANCHOR ? resource(each, scanned) : List.of(),
          tellsListings(resource) ? listings(resource) : List.of());
    }
    return versions.all();
  }

  /**
   * Of a subscription that is only context, the lists of what is scanned in it were asked for all
   * the same. What a template only points at says nothing of its children.
   */
  static boolean tellsListings(Resource resource) {
    return switch (resource.role()) {
      case ANCHOR -> true;
      case REFERENCED -> resource.source() instanceof Source.Azure;
    };
  }

  /** One finding per rule of the resource's type. */
  private List<Finding> resource(Batch.Case asked, Instant scanned) {
    Resource resource = asked.resource();
    SortedMap<String, Fact> facts = asked.facts();
    Declared declared = new Declared(facts, asked.written());
    SortedMap<RuleName, RuleAnswer> answers =
        engine.answers(resource.type(), RuleInput.of(resource, facts, scanned));
    List<Finding> findings = new ArrayList<>();
    for (RuleCard card : engine.rules(resource.type())) {
      RuleAnswer answer = checked(card, facts, answers);
      List<Evidence> evidence =
          answer.observations().stream().map(seen -> joined(seen, facts, declared)).toList();
      findings.add(finding(card, resource, answer.verdict(), evidence, answer.reasons()));
    }
    return findings;
  }

  /**
   * One unknown for every rule about the type of a listing that was not read: there is nothing to
   * judge, and that must not look like nothing to find.
   */
  private List<Finding> listings(Resource holder) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<ResourceType, Fact> listing : holder.collections().entrySet()) {
      Optional<UnknownReason> reason = Unread.reason(listing.getValue());
      if (reason.isPresent()) {
        Evidence evidence = unread(listing.getKey(), listing.getValue());
        for (RuleCard card : engine.rules(listing.getKey())) {
          findings.add(
              finding(card, holder, Verdict.UNKNOWN, List.of(evidence), List.of(reason.get())));
        }
      }
    }
    return findings;
  }

  private Finding finding(
      RuleCard card,
      Resource resource,
      Verdict verdict,
      List<Evidence> evidence,
      List<UnknownReason> reasons) {
    Finding.Subject subject = Finding.Subject.of(resource);
    return new Finding(
        card.name(),
        card.digest(),
        verdict,
        settings.severity(card),
        subject,
        Fingerprint.of(card.name(), subject),
        evidence,
        reasons,
        Declared.location(resource, verdict, evidence),
        Standing.OPEN,
        Optional.empty());
  }

  /** A rule does not decide without a fact that its card calls needed, whatever it answered. */
  private static RuleAnswer checked(
      RuleCard card, Map<String, Fact> facts, Map<RuleName, RuleAnswer> answers) {
    List<UnknownReason> missing = new ArrayList<>();
    for (String name : card.factsNeeded()) {
      if (!facts.containsKey(name)) {
        missing.add(new UnknownReason.OfRuleFailed(AnswerForm.missingFact(name)));
      }
    }
    return missing.isEmpty()
        ? answers.getOrDefault(card.name(), RuleAnswer.failed("The rule was not asked."))
        : RuleAnswer.unknown(missing);
  }

  private static Evidence joined(Observation seen, Map<String, Fact> facts, Declared declared) {
    Optional<Fact.Origin> origin = origin(facts.get(seen.fact()));
    boolean byDefault = !seen.reference().isEmpty();
    return new Evidence(
        seen.fact(),
        seen.path(),
        seen.observed(),
        seen.expected(),
        seen.origin(),
        byDefault ? seen.reference() : origin.map(Fact.Origin::from).orElse(""),
        byDefault ? "" : origin.map(Fact.Origin::at).map(Object::toString).orElse(""),
        declared.of(seen));
  }

  private static Optional<Fact.Origin> origin(@Nullable Fact fact) {
    return switch (fact) {
      case null -> Optional.empty();
      case Fact.Read(var ignored, var origin) -> Optional.of(origin);
      case Fact.None(var origin) -> Optional.of(origin);
      case Fact.Unread ignored -> Optional.empty();
      case Fact.Unresolved ignored -> Optional.empty();
      case Fact.NotRequested ignored -> Optional.empty();
    };
  }

  private static Evidence unread(ResourceType type, Fact listing) {
    return new Evidence(
        type.value(), "", Value.Null.VALUE, "a complete list", listing.state(), "", "");
  }
}
