package dev.plumbline.files;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finding and reconciliation records. */
final class FindingForm {

  static final String FINDING = "finding";
  static final String RECONCILIATION = "reconciliation";

  private FindingForm() {}

  static Value.Obj write(Finding finding) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("record", Value.of(FINDING));
    members.put("rule", Value.of(finding.rule().value()));
    members.put("verdict", Value.of(finding.verdict().wireName()));
    members.put("severity", Value.of(finding.severity().wireName()));
    members.put("resource", Value.of(finding.subject().id().value()));
    members.put("resourceType", Value.of(finding.subject().type().value()));
    members.put("source", PlaceForm.write(finding.subject().source()));
    members.put("placement", PlaceForm.write(finding.subject().placement()));
    members.put("fingerprint", Value.of(finding.fingerprint()));
    members.put("ruleDigest", Value.of(finding.ruleDigest()));
    members.put(
        "evidence", Value.array(finding.evidence().stream().map(FindingForm::write).toList()));
    members.put(
        "reasons", Value.array(finding.reasons().stream().map(FindingForm::write).toList()));
    finding.location().ifPresent(at -> members.put("location", LocationForm.write(at)));
    finding.standing().exemption().ifPresent(id -> members.put("exemption", Value.of(id)));
    finding.standing().ignore().ifPresent(comment -> members.put("ignore", write(comment)));
    finding.standing().known().ifPresent(known -> members.put("known", Value.of(known.wireName())));
    finding.fix().ifPresent(diff -> members.put("fix", Value.of(diff)));
    return new Value.Obj(members);
  }

  static Finding finding(Members record) throws FileFormatException {
    RuleName rule = record.object("rule", FindingForm::ruleName);
    Verdict verdict = record.choice("verdict", Verdict.values(), Verdict::wireName);
    Severity severity = record.choice("severity", Severity.values(), Severity::wireName);
    Finding.Subject subject =
        new Finding.Subject(
            record.object("resource", PlaceForm::id),
            record.object("resourceType", PlaceForm::type),
            record.object("source", PlaceForm::source),
            record.object("placement", PlaceForm::placement));
    String fingerprint = record.text("fingerprint");
    String ruleDigest = record.text("ruleDigest");
    var evidence = record.list("evidence", FindingForm::evidence);
    var reasons = record.list("reasons", FindingForm::reason);
    if ((verdict == Verdict.UNKNOWN) == reasons.isEmpty()) {
      throw record.problem("must have reasons if and only if its verdict is unknown");
    }
    return new Finding(
        rule,
        ruleDigest,
        verdict,
        severity,
        subject,
        fingerprint,
        evidence,
        reasons,
        record.optional("location", LocationForm::location),
        new Standing(
            record.optionalText("exemption"),
            record.optional("ignore", FindingForm::ignore),
            record.has("known")
                ? Optional.of(
                    record.choice("known", Standing.Known.values(), Standing.Known::wireName))
                : Optional.empty()),
        record.optionalText("fix"));
  }

  static RuleName ruleName(Value value, String place) throws FileFormatException {
    try {
      return new RuleName(Members.text(value, place));
    } catch (IllegalArgumentException e) {
      throw new FileFormatException("\"" + place + "\": " + e.getMessage(), e);
    }
  }

  private static Value write(Evidence evidence) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("fact", Value.of(evidence.fact()));
    members.put("path", Value.of(evidence.path()));
    members.put("observed", evidence.observed());
    members.put("expected", Value.of(evidence.expected()));
    members.put("origin", Value.of(evidence.origin()));
    members.put("from", Value.of(evidence.from()));
    members.put("at", Value.of(evidence.at()));
    evidence.written().ifPresent(written -> members.put("written", LocationForm.write(written)));
    return new Value.Obj(members);
  }

  private static Evidence evidence(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Evidence evidence =
        new Evidence(
            members.text("fact"),
            members.text("path"),
            members.value("observed"),
            members.text("expected"),
            members.text("origin"),
            members.text("from"),
            members.text("at"),
            members.optional("written", LocationForm::written));
    members.end();
    return evidence;
  }

  private static Value write(Standing.Ignore comment) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("reason", Value.of(comment.reason()));
    comment.until().ifPresent(day -> members.put("until", Value.of(day.toString())));
    members.put("at", LocationForm.write(comment.at()));
    members.put("added", Value.of(comment.added()));
    return new Value.Obj(members);
  }

  private static Standing.Ignore ignore(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Standing.Ignore comment =
        new Standing.Ignore(
            members.text("reason"),
            members.optional("until", Members::day),
            members.object("at", LocationForm::location),
            members.flag("added"));
    members.end();
    return comment;
  }

  private static Value write(UnknownReason reason) {
    Value kind = Value.of(reason.kind());
    return switch (reason) {
      case UnknownReason.OfGap(var gap) -> Value.object("kind", kind, "gap", Value.of(gap.value()));
      case UnknownReason.OfUnresolved(String expression) ->
          Value.object("kind", kind, "expression", Value.of(expression));
      case UnknownReason.OfNotRequested(String option) ->
          Value.object("kind", kind, "option", Value.of(option));
      case UnknownReason.OfRuleFailed(String message) ->
          Value.object("kind", kind, "message", Value.of(message));
    };
  }

  private static UnknownReason reason(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    String kind = members.text("kind");
    UnknownReason reason =
        switch (kind) {
          case "gap" -> new UnknownReason.OfGap(members.object("gap", FactJson::gapId));
          case "unresolved" -> new UnknownReason.OfUnresolved(members.text("expression"));
          case "notRequested" -> new UnknownReason.OfNotRequested(members.text("option"));
          case "ruleFailed" -> new UnknownReason.OfRuleFailed(members.text("message"));
          default ->
              throw members.problem("must be of kind gap, unresolved, notRequested or ruleFailed");
        };
    members.end();
    return reason;
  }

  static Value.Obj write(Reconciliation row) {
    return Value.object(
        "record", Value.of(RECONCILIATION),
        "type", Value.of(row.type().value()),
        "listed", Value.of(row.listed()),
        "judged", Value.of(row.judged()),
        "unknown", Value.of(row.unknown()),
        "excluded", Value.of(row.excluded()),
        "noRule", Value.of(row.noRule()),
        "referenced", Value.of(row.referenced()),
        "conditionFalse", Value.of(row.conditionFalse()),
        "managed", Value.of(row.managed()),
        "unreadListings", Value.of(row.unreadListings()));
  }

  static Reconciliation reconciliation(Members record) throws FileFormatException {
    return new Reconciliation(
        record.object("type", PlaceForm::type),
        record.number("listed"),
        record.number("judged"),
        record.number("unknown"),
        record.number("excluded"),
        record.number("noRule"),
        record.number("referenced"),
        record.number("conditionFalse"),
        record.number("managed"),
        record.number("unreadListings"));
  }
}
