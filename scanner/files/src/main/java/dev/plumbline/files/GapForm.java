package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;

/** Gap and exclusion records. */
final class GapForm {

  static final String GAP = "gap";
  static final String EXCLUSION = "exclusion";

  private GapForm() {}

  static Value.Obj write(Gap gap) {
    return Value.object(
        "record", Value.of(GAP),
        "id", Value.of(gap.id().value()),
        "reason", Value.of(gap.reason().wireName()),
        "scope", Value.of(gap.scope().value()),
        "what", Value.of(gap.what()),
        "detail", Value.of(gap.detail()),
        "action", Value.of(gap.action()),
        "permission", Value.of(gap.permission()));
  }

  static Gap gap(Members record) throws FileFormatException {
    return new Gap(
        record.object("id", FactJson::gapId),
        record.choice("reason", Gap.Reason.values(), Gap.Reason::wireName),
        record.object("scope", PlaceForm::id),
        record.text("what"),
        record.text("detail"),
        record.text("action"),
        record.text("permission"));
  }

  static Value.Obj write(Exclusion exclusion) {
    return Value.object(
        "record", Value.of(EXCLUSION),
        "id", Value.of(exclusion.id().value()),
        "type", Value.of(exclusion.type().value()),
        "reason", Value.of(exclusion.reason().wireName()),
        "detail", Value.of(exclusion.detail()));
  }

  static Exclusion exclusion(Members record) throws FileFormatException {
    return new Exclusion(
        record.object("id", PlaceForm::id),
        record.object("type", PlaceForm::type),
        record.choice("reason", Exclusion.Reason.values(), Exclusion.Reason::wireName),
        record.text("detail"));
  }
}
