package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Templates of one resource, perhaps in a loop or a deployment of its own: seeds of mutation. */
final class Small {

  private Small() {}

  static void write(Draft draft) {
    if (draft.dice.chance(0.3)) {
      Draft inner = draft.inner();
      resource(inner);
      draft.resource("module", ModuleCall.of("module", inner.arguments, inner.template()));
    } else {
      resource(draft);
    }
  }

  private static void resource(Draft draft) {
    Dice dice = draft.dice;
    boolean vault = dice.chance(0.5);
    Name name = Name.of(draft, "x");
    Body body =
        Body.of(draft, dice.pick(List.of(vault ? Property.VAULT : Property.ACCOUNT)).subList(2, 4));
    ObjectNode resource =
        Json.object(
            "type",
            vault ? "Microsoft.KeyVault/vaults" : StorageModule.TYPE,
            "apiVersion",
            "2024-01-01",
            "name",
            name.spelled().json(),
            "properties",
            body.json.withObject("/properties"));
    Condition.of(draft).write(resource);
    if (dice.chance(0.4)) {
      Listing list = Listing.of(draft, "names", "", List.of(Json.object("name", "a")));
      resource.set("copy", Json.object("name", "copies", "count", list.count()));
      resource.put("name", "[format('{0}{1}', " + name.inner() + ", " + list.member("name") + ")]");
    }
    draft.resource("resource", resource);
  }
}
