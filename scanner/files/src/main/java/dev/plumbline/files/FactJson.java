package dev.plumbline.files;

import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Value;

/**
 * A fact as inventories hold it and rules see it: {@code {"state":"read","value":…,"from":"GET
 * …","at":"…Z"}}, {@code {"state":"none","from":…,"at":…}}, {@code {"state":"unread","gap":"g…"}},
 * {@code {"state":"unresolved","expression":"…"}} or {@code
 * {"state":"notRequested","option":"--with-…"}}.
 */
public final class FactJson {

  private FactJson() {}

  /** The fact as a value for {@link ValueJson}. */
  public static Value write(Fact fact) {
    Value state = Value.of(fact.state());
    return switch (fact) {
      case Fact.Read(Value value, Fact.Origin(var from, var at)) ->
          Value.object(
              "state",
              state,
              "value",
              value,
              "from",
              Value.of(from),
              "at",
              Value.of(at.toString()));
      case Fact.None(Fact.Origin(var from, var at)) ->
          Value.object("state", state, "from", Value.of(from), "at", Value.of(at.toString()));
      case Fact.Unread(GapId gap) -> Value.object("state", state, "gap", Value.of(gap.value()));
      case Fact.Unresolved(String expression) ->
          Value.object("state", state, "expression", Value.of(expression));
      case Fact.NotRequested(String option) ->
          Value.object("state", state, "option", Value.of(option));
    };
  }

  /**
   * The fact that a value means.
   *
   * @throws FileFormatException when it means none
   */
  public static Fact read(Value value) throws FileFormatException {
    return read(value, "fact");
  }

  static Fact read(Value value, String place) throws FileFormatException {
    Members fact = Members.of(value, place);
    String state = fact.text("state");
    Fact read =
        switch (state) {
          case "read" -> new Fact.Read(fact.value("value"), origin(fact));
          case "none" -> new Fact.None(origin(fact));
          case "unread" -> new Fact.Unread(gapId(fact.value("gap"), place + ".gap"));
          case "unresolved" -> new Fact.Unresolved(fact.text("expression"));
          case "notRequested" -> new Fact.NotRequested(fact.text("option"));
          default ->
              throw fact.problem(
                  "must have a state of read, none, unread, unresolved or notRequested");
        };
    fact.end();
    return read;
  }

  static GapId gapId(Value value, String place) throws FileFormatException {
    String text = Members.text(value, place);
    if (text.isBlank()) {
      throw new FileFormatException("\"" + place + "\" must not be blank");
    }
    return new GapId(text);
  }

  private static Fact.Origin origin(Members fact) throws FileFormatException {
    return new Fact.Origin(fact.text("from"), fact.instant("at"));
  }
}
