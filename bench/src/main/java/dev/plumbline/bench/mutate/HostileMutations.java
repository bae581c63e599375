package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Dice;
import dev.plumbline.bench.generate.Json;
import dev.plumbline.bench.mutate.Trees.Spot;
import java.util.List;

/** Changes that ask for far more than a reader should give: loops, circles, doubling, nesting. */
final class HostileMutations {

  private static final List<String> DOUBLING =
      List.of(
          "[concat(variables('%s'), variables('%s'))]",
          "[createArray(variables('%s'), variables('%s'))]",
          "[createObject('a', variables('%s'), 'b', variables('%s'))]",
          "[format('{0}{0}{0}{1}', variables('%s'), variables('%s'))]",
          "[union(createArray(variables('%s')), createArray(variables('%s')))]",
          "[map(range(0, 10), lambda('x', createArray(variables('%s'), variables('%s'))))]",
          "[string(createArray(variables('%s'), variables('%s')))]");

  private static final List<String> LARGE =
      List.of(
          "[range(0, 2147483647)]",
          "[padLeft('x', 2147483647)]",
          "[length(range(0, 1000000))]",
          "[map(range(0, 9999), lambda('i', map(range(0, 9999), lambda('j', 1))))]",
          "[reduce(range(0, 10000), createArray(), lambda('a', 'b',"
              + " createArray(lambdaVariables('a'))))]",
          "[reduce(range(0, 10000), 'x', lambda('a', 'b', concat(lambdaVariables('a'),"
              + " lambdaVariables('a'))))]",
          "[reduce(range(0, 10000), createObject(), lambda('a', 'b', createObject('a',"
              + " lambdaVariables('a'), 'b', lambdaVariables('a'))))]",
          "[sort(range(0, 10000), lambda('a', 'b', less(length(range(0, 10000)), 1)))]",
          "[replace(padLeft('', 10000, 'a'), 'a', padLeft('', 10000, 'b'))]",
          "[split(padLeft('', 1000000, ','), ',')]",
          "[join(map(range(0, 10000), lambda('i', padLeft('x', 10000))), '')]",
          "[cidrHost('10.0.0.0/8', 16000000)]",
          "[dateTimeAdd('2024-01-01', 'P999999999Y')]");

  private final Dice dice;

  HostileMutations(Dice dice) {
    this.dice = dice;
  }

  void change(ObjectNode root) {
    switch (dice.between(0, 6)) {
      case 0 -> circle(root);
      case 1 -> double_(root);
      case 2 -> large(root);
      case 3 -> loop(root);
      case 4 -> nestTemplate(root);
      case 5 -> circularType(root);
      default -> ownFunction(root);
    }
  }

  private void circle(ObjectNode root) {
    ObjectNode variables = object(root, "variables");
    variables.put("circleA", "[variables('circleB')]");
    variables.put(
        "circleB", dice.pick(List.of("[variables('circleA')]", "[variables('CIRCLEB')]")));
    object(root, "parameters")
        .set("circle", Json.object("type", "string", "defaultValue", "[parameters('circle')]"));
    use(root, dice.pick(List.of("[variables('circleA')]", "[parameters('circle')]")));
  }

  private void double_(ObjectNode root) {
    ObjectNode variables = object(root, "variables");
    String before = "double0";
    variables.put(before, "xxxxxxxxxx");
    String how = dice.pick(DOUBLING);
    for (int i = 1; i <= 40; i++) {
      variables.put("double" + i, how.formatted(before, before));
      before = "double" + i;
    }
    use(root, "[variables('" + before + "')]");
  }

  private void large(ObjectNode root) {
    use(root, dice.pick(LARGE));
  }

  /** A loop on some object, of a great many or a strange number of turns. */
  private void loop(ObjectNode root) {
    List<Spot> objects =
        Trees.spots(root).stream().filter(spot -> spot.value().isObject()).toList();
    if (objects.isEmpty()) {
      return;
    }
    Object count =
        dice.pick(
            List.<Object>of(
                800, 801, 2_000_000_000, -1, "[length(range(0, 10000))]", "[copyIndex()]", true));
    ObjectNode copy =
        Json.object("name", dice.pick(List.of("loop", "", "copy")), "count", Json.node(count));
    ObjectNode here = (ObjectNode) dice.pick(objects).value();
    if (dice.chance(0.5)) {
      here.set("copy", copy);
    } else {
      copy.put("input", "[range(0, 1000)]");
      here.set("copy", Json.array(copy));
    }
  }

  /** The template in itself, a few times over. */
  private void nestTemplate(ObjectNode root) {
    int times = dice.between(1, 3);
    for (int i = 0; i < times; i++) {
      ObjectNode nested =
          Json.object(
              "type",
              "Microsoft.Resources/deployments",
              "apiVersion",
              "2024-03-01",
              "name",
              "again" + i,
              "properties",
              Json.object("mode", "Incremental", "template", root.deepCopy()));
      if (dice.chance(0.5)) {
        nested
            .withObject("/properties")
            .set("expressionEvaluationOptions", Json.object("scope", "inner"));
      }
      if (dice.chance(0.3)) {
        nested.set("copy", Json.object("name", "again", "count", 50));
      }
      if (dice.chance(0.3)) {
        nested.withObject("/properties").remove("template");
        nested
            .withObject("/properties")
            .set("templateLink", Json.object("relativePath", "main.json"));
      }
      switch (root.get("resources")) {
        case ObjectNode named -> named.set("again" + i, nested);
        case com.fasterxml.jackson.databind.node.ArrayNode list -> list.add(nested);
        case null, default -> root.set("resources", Json.array(nested));
      }
    }
  }

  private void circularType(ObjectNode root) {
    ObjectNode definitions = object(root, "definitions");
    definitions.set(
        "again",
        Json.object(
            "type",
            "object",
            "properties",
            Json.object("again", Json.object("$ref", "#/definitions/again"))));
    definitions.set("self", Json.object("$ref", "#/definitions/self"));
    object(root, "parameters")
        .set(
            "typed",
            Json.object(
                "$ref",
                dice.pick(List.of("#/definitions/again", "#/definitions/self", "#/no", "")),
                "defaultValue",
                Json.object("again", Json.object("again", Json.object()))));
    use(root, "[parameters('typed')]");
  }

  private void ownFunction(ObjectNode root) {
    root.set(
        "functions",
        Json.array(
            Json.object(
                "namespace",
                "own",
                "members",
                Json.object(
                    "again",
                    Json.object(
                        "parameters",
                        Json.array(Json.object("name", "x", "type", "array")),
                        "output",
                        Json.object(
                            "type",
                            "array",
                            "value",
                            "[own.again(concat(parameters('x'), parameters('x')))]"))))));
    use(root, "[own.again(createArray(1))]");
  }

  /** Somewhere among the resources, or else in an output. */
  private void use(ObjectNode root, String expression) {
    List<Spot> spots = Trees.spots(root.path("resources"));
    if (spots.isEmpty()) {
      object(root, "outputs").set("used", Json.object("type", "string", "value", expression));
    } else {
      dice.pick(spots).replace(Json.node(expression));
    }
  }

  private static ObjectNode object(ObjectNode root, String name) {
    if (root.get(name) instanceof ObjectNode there) {
      return there;
    }
    ObjectNode made = Json.object();
    root.set(name, made);
    return made;
  }
}
