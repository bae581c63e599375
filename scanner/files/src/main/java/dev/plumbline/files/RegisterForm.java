package dev.plumbline.files;

import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Value;

/** Rows of the register: exemptions and accepted gaps, and what they came to. */
final class RegisterForm {

  static final String EXEMPTION = "exemption";
  static final String ACCEPTED_GAP = "acceptedGap";

  private RegisterForm() {}

  static Value.Obj write(FindingsRecord.OfExemption row) {
    Exemption exemption = row.exemption();
    return Value.object(
        "record", Value.of(EXEMPTION),
        "id", Value.of(exemption.id()),
        "rules", PlaceForm.texts(exemption.rules().stream().map(RuleName::value).toList()),
        "selector", write(exemption.selector()),
        "category", Value.of(exemption.category().wireName()),
        "reason", Value.of(exemption.reason()),
        "owner", Value.of(exemption.owner()),
        "approvedBy", Value.of(exemption.approvedBy()),
        "ticket", Value.of(exemption.ticket()),
        "created", Value.of(exemption.created().toString()),
        "expires", Value.of(exemption.expires().toString()),
        "status", Value.of(row.status().wireName()),
        "findings", Value.of(row.findings()));
  }

  static FindingsRecord.OfExemption exemption(Members record) throws FileFormatException {
    Exemption exemption =
        new Exemption(
            record.text("id"),
            record.list("rules", FindingForm::ruleName),
            record.object("selector", RegisterForm::selector),
            record.choice("category", Exemption.Category.values(), Exemption.Category::wireName),
            record.text("reason"),
            record.text("owner"),
            record.text("approvedBy"),
            record.text("ticket"),
            record.day("created"),
            record.day("expires"));
    return new FindingsRecord.OfExemption(exemption, status(record), record.number("findings"));
  }

  static Value.Obj write(FindingsRecord.OfAcceptedGap row) {
    return Value.object(
        "record", Value.of(ACCEPTED_GAP),
        "scope", Value.of(row.accepted().scope()),
        "reason", Value.of(row.accepted().reason()),
        "expires", Value.of(row.accepted().expires().toString()),
        "status", Value.of(row.status().wireName()),
        "gaps", Value.of(row.gaps()));
  }

  static FindingsRecord.OfAcceptedGap acceptedGap(Members record) throws FileFormatException {
    AcceptedGap accepted =
        new AcceptedGap(record.text("scope"), record.text("reason"), record.day("expires"));
    return new FindingsRecord.OfAcceptedGap(accepted, status(record), record.number("gaps"));
  }

  private static EntryStatus status(Members record) throws FileFormatException {
    return record.choice("status", EntryStatus.values(), EntryStatus::wireName);
  }

  private static Value write(Exemption.Selector selector) {
    return Value.object(
        "resources", PlaceForm.texts(selector.resources()),
        "paths", PlaceForm.texts(selector.paths()),
        "tags", ResourceForm.object(selector.tags(), Value::of));
  }

  private static Exemption.Selector selector(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    try {
      Exemption.Selector selector =
          new Exemption.Selector(
              members.texts("resources"),
              members.texts("paths"),
              members.map("tags", Members::text));
      members.end();
      return selector;
    } catch (IllegalArgumentException e) {
      throw new FileFormatException("\"" + place + "\": " + e.getMessage(), e);
    }
  }
}
