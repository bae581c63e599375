package dev.plumbline.files;

import dev.plumbline.model.Notice;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices, and findings that are no more. */
final class NoticeForm {

  static final String RESOLVED = "resolved";
  static final String NOTICE = "notice";

  private NoticeForm() {}

  static Value.Obj write(Resolved resolved) {
    return Value.object(
        "record", Value.of(RESOLVED),
        "rule", Value.of(resolved.rule().value()),
        "severity", Value.of(resolved.severity().wireName()),
        "resource", Value.of(resolved.resource().value()),
        "fingerprint", Value.of(resolved.fingerprint()),
        "known", Value.of(resolved.known().wireName()));
  }

  static Resolved resolved(Members record) throws FileFormatException {
    return new Resolved(
        record.object("rule", FindingForm::ruleName),
        record.choice("severity", Severity.values(), Severity::wireName),
        record.object("resource", PlaceForm::id),
        record.text("fingerprint"),
        record.choice("known", Standing.Known.values(), Standing.Known::wireName));
  }

  static Value.Obj write(Notice notice) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("record", Value.of(NOTICE));
    members.put("kind", Value.of(notice.kind().wireName()));
    notice.at().ifPresent(at -> members.put("at", LocationForm.write(at)));
    members.put("text", Value.of(notice.text()));
    return new Value.Obj(members);
  }

  static Notice notice(Members record) throws FileFormatException {
    return new Notice(
        record.choice("kind", Notice.Kind.values(), Notice.Kind::wireName),
        record.optional("at", LocationForm::location),
        record.text("text"));
  }
}
