package dev.plumbline.evaluate;

import dev.plumbline.files.FactJson;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** A resource as rules see it: no more than they may judge by. */
public final class RuleInput {

  private RuleInput() {}

  /**
   * The input of the entry points.
   *
   * @param scanned the scan's instant: rules have no other clock, so that an inventory judged again
   *     next year is judged alike
   * @param facts the resource's own and its ancestors', see {@link Family}
   */
  public static Value of(Resource resource, Map<String, Fact> facts, Instant scanned) {
    Map<String, Value> named = new LinkedHashMap<>();
    facts.forEach((name, fact) -> named.put(name, FactJson.write(fact)));
    return Value.object(
        "id", Value.of(resource.id().value()),
        "type", Value.of(resource.type().value()),
        "source", Value.of(resource.source().kind()),
        "apiVersion", Value.of(resource.source().apiVersion()),
        "scan",
            Value.object("instant", Value.of(scanned.truncatedTo(ChronoUnit.SECONDS).toString())),
        "facts", new Value.Obj(named));
  }
}
