package dev.plumbline.files;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

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
    finding.exemption().ifPresent(id -> members.put("exemption", Value.of(id)));
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
        record.optionalText("exemption"));
  }

  static RuleName ruleName(Value value, String place) throws FileFormatException {
    try {
      return new RuleName(Members.text(value, place));
    } catch (IllegalArgumentException e) {
      throw new FileFormatException("\"" + place + "\": " + e.getMessage(), e);
    }
  }

  private static Value write(Evidence evidence) {
    return Value.object(
        "fact", Value.of(evidence.fact()),
        "path", Value.of(evidence.path()),
        "observed", evidence.observed(),
        "expected", Value.of(evidence.expected()),
        "origin", Value.of(evidence.origin()),
        "from", Value.of(evidence.from()),
        "at", Value.of(evidence.at()));
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
            members.text("at"));
    members.end();
    return evidence;
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
