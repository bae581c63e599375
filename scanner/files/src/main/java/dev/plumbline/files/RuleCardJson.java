package dev.plumbline.files;

import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's card, in the pack's {@code cards.json} (an array of cards) and in findings ({@code rule}
 * records): {@code
 * {name,title,description,family,severity,anchor,facts:{needed:[],used:[]},reads:[],parameters:{name:{description,value,minimum?,maximum?}},rationale,remediation:{az,bicep,terraform},related:[{ref,description}],fix?:{fact,path,value},digest}}.
 */
public final class RuleCardJson {

  static final String RECORD = "rule";

  private RuleCardJson() {}

  /** The card as a value for {@link ValueJson}. */
  public static Value.Obj write(RuleCard card) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("name", Value.of(card.name().value()));
    members.put("title", Value.of(card.title()));
    members.put("description", Value.of(card.description()));
    members.put("family", Value.of(card.family().wireName()));
    members.put("severity", Value.of(card.severity().wireName()));
    members.put("anchor", Value.of(card.anchor().value()));
    members.put(
        "facts",
        Value.object(
            "needed", PlaceForm.texts(card.factsNeeded()),
            "used", PlaceForm.texts(card.factsUsed())));
    members.put("reads", PlaceForm.texts(card.reads()));
    members.put("parameters", ResourceForm.object(card.parameters(), RuleCardJson::write));
    members.put("rationale", Value.of(card.rationale()));
    members.put("remediation", ResourceForm.object(card.remediation(), Value::of));
    members.put("related", Value.array(card.related().stream().map(RuleCardJson::write).toList()));
    card.fix().ifPresent(fix -> members.put("fix", write(fix)));
    members.put("digest", Value.of(card.digest()));
    return new Value.Obj(members);
  }

  /**
   * The card that a value means.
   *
   * @throws FileFormatException when it means none, naming the member
   */
  public static RuleCard read(Value value) throws FileFormatException {
    return read(value, "card");
  }

  /**
   * The cards of an array of cards.
   *
   * @throws FileFormatException when one is not a card, naming its member
   */
  public static List<RuleCard> readAll(Value array) throws FileFormatException {
    if (!(array instanceof Value.Arr(List<Value> items))) {
      throw new FileFormatException("Cards must be an array");
    }
    List<RuleCard> cards = new ArrayList<>();
    for (Value item : items) {
      cards.add(read(item, "cards[" + cards.size() + "]"));
    }
    return cards;
  }

  private static RuleCard read(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    RuleCard card = card(members);
    members.end();
    return card;
  }

  static RuleCard card(Members card) throws FileFormatException {
    RuleName name = card.object("name", FindingForm::ruleName);
    String title = card.text("title");
    String description = card.text("description");
    RuleCard.Family family =
        card.choice("family", RuleCard.Family.values(), RuleCard.Family::wireName);
    Severity severity = card.choice("severity", Severity.values(), Severity::wireName);
    ResourceType anchor = card.object("anchor", PlaceForm::type);
    Facts facts = card.object("facts", RuleCardJson::facts);
    return new RuleCard(
        name,
        title,
        description,
        family,
        severity,
        anchor,
        facts.needed(),
        facts.used(),
        card.texts("reads"),
        card.map("parameters", RuleCardJson::parameter),
        card.text("rationale"),
        card.map("remediation", Members::text),
        card.list("related", RuleCardJson::link),
        card.optional("fix", RuleCardJson::fix),
        card.text("digest"));
  }

  private record Facts(List<String> needed, List<String> used) {}

  private static Facts facts(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Facts facts = new Facts(members.texts("needed"), members.texts("used"));
    members.end();
    return facts;
  }

  private static Value write(RuleCard.Parameter parameter) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("description", Value.of(parameter.description()));
    members.put("value", parameter.value());
    parameter
        .bounds()
        .ifPresent(
            bounds -> {
              members.put("minimum", Value.of(bounds.minimum()));
              members.put("maximum", Value.of(bounds.maximum()));
            });
    return new Value.Obj(members);
  }

  private static RuleCard.Parameter parameter(Value value, String place)
      throws FileFormatException {
    Members members = Members.of(value, place);
    String description = members.text("description");
    Value standard = members.value("value");
    Optional<RuleCard.Bounds> bounds = Optional.empty();
    if (members.has("minimum") || members.has("maximum")) {
      bounds =
          Optional.of(
              new RuleCard.Bounds(
                  members.optionalNumber("minimum").orElse(Integer.MIN_VALUE),
                  members.optionalNumber("maximum").orElse(Integer.MAX_VALUE)));
    }
    members.end();
    return new RuleCard.Parameter(description, standard, bounds);
  }

  private static Value write(RuleCard.Fix fix) {
    return Value.object(
        "fact", Value.of(fix.fact()), "path", Value.of(fix.path()), "value", fix.value());
  }

  private static RuleCard.Fix fix(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    RuleCard.Fix fix =
        new RuleCard.Fix(members.text("fact"), members.text("path"), members.value("value"));
    members.end();
    return fix;
  }

  private static Value write(RuleCard.Link link) {
    return Value.object("ref", Value.of(link.ref()), "description", Value.of(link.description()));
  }

  private static RuleCard.Link link(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    RuleCard.Link link = new RuleCard.Link(members.text("ref"), members.text("description"));
    members.end();
    return link;
  }
}
