package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Dice;
import dev.plumbline.bench.generate.Json;
import dev.plumbline.bench.mutate.Trees.Spot;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to the expressions of a template, which stay expressions more often than not. */
final class ExpressionMutations {

  private static final Pattern CALL = Pattern.compile("[A-Za-z][A-Za-z0-9.]*(?=\\()");
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']++|'')*+'|-?\\b[0-9]+\\b");
  private static final Pattern BRACKET = Pattern.compile("[\\[\\](),.']");

  private static final List<String> FUNCTIONS =
      List.of(
          "parameters",
          "variables",
          "reference",
          "resourceId",
          "subscriptionResourceId",
          "extensionResourceId",
          "tenantResourceId",
          "managementGroupResourceId",
          "listKeys",
          "copyIndex",
          "concat",
          "format",
          "replace",
          "substring",
          "split",
          "join",
          "toLower",
          "padLeft",
          "uniqueString",
          "guid",
          "newGuid",
          "utcNow",
          "base64",
          "base64ToJson",
          "json",
          "string",
          "int",
          "bool",
          "float",
          "array",
          "createArray",
          "createObject",
          "union",
          "intersection",
          "shallowMerge",
          "coalesce",
          "empty",
          "first",
          "last",
          "length",
          "min",
          "max",
          "range",
          "skip",
          "take",
          "contains",
          "indexOf",
          "objectKeys",
          "items",
          "tryGet",
          "tryIndexFromEnd",
          "map",
          "mapValues",
          "filter",
          "reduce",
          "sort",
          "toObject",
          "groupBy",
          "lambda",
          "lambdaVariables",
          "flatten",
          "if",
          "and",
          "or",
          "not",
          "equals",
          "less",
          "greater",
          "add",
          "sub",
          "mul",
          "div",
          "mod",
          "dateTimeAdd",
          "dateTimeFromEpoch",
          "cidrSubnet",
          "cidrHost",
          "parseCidr",
          "uri",
          "uriComponent",
          "dataUri",
          "null",
          "true",
          "deployment",
          "deployer",
          "environment",
          "resourceGroup",
          "subscription",
          "tenant",
          "managementGroup",
          "references",
          "providers",
          "pickZones",
          "toLogicalZone",
          "fail",
          "trim",
          "startsWith",
          "endsWith",
          "lastIndexOf",
          "buildUri",
          "parseUri");

  private static final List<String> LITERALS =
      List.of(
          "''",
          "'x'",
          "'a/b'",
          "-1",
          "0",
          "1",
          "2147483647",
          "9223372036854775807",
          "-9223372036854775808",
          "99999999999999999999",
          "null()",
          "true()",
          "createArray()",
          "createObject()",
          "'{0}{1}{999999}'",
          "'{0:D99999}'",
          "'%%'",
          "'P1Y'",
          "'2024-01-01'",
          "range(0, 10000)",
          "'[parameters(''x'')]'",
          "'\\u0000'",
          "copyIndex('none')",
          "variables('none')",
          "lambdaVariables('x')");

  private static final List<String> AROUND =
      List.of(
          "concat(%s, %s)",
          "createArray(%s, %s)",
          "createObject('a', %s, 'a', %s)",
          "string(%s)",
          "json(string(%s))",
          "if(%s, %s, %s)",
          "union(%s, %s)",
          "map(%s, lambda('x', %s))",
          "filter(%s, lambda('x', lambdaVariables('x')))",
          "reduce(%s, 0, lambda('a', 'b', %s))",
          "coalesce(%s, %s)",
          "not(%s)",
          "length(%s)",
          "format('{0}{1}', %s, %s)",
          "%s.properties",
          "%s[0]",
          "%s[%s]",
          "tryGet(%s, 'a', 0)",
          "items(%s)",
          "toObject(%s, lambda('x', %s))",
          "parameters(%s)",
          "variables(%s)",
          "reference(%s, '2024-01-01', 'full')",
          "split(%s, '')",
          "sort(%s, lambda('a', 'b', %s))",
          "padLeft(%s, 1000000000)",
          "range(%s, 1000000000)",
          "take(%s, -5)",
          "flatten(%s)",
          "base64(%s)",
          "uniqueString(%s)",
          "bool(%s)",
          "int(%s)");

  private final Dice dice;

  ExpressionMutations(Dice dice) {
    this.dice = dice;
  }

  /** Changes one expression; where there is none, makes a value one. */
  void change(ObjectNode root) {
    List<Spot> all = Trees.spots(root);
    List<Spot> expressions = all.stream().filter(spot -> Trees.isExpression(spot.value())).toList();
    if (!expressions.isEmpty()) {
      Spot spot = dice.pick(expressions);
      spot.replace(Json.node(changed(spot.value().textValue(), dice.pick(expressions))));
    } else if (!all.isEmpty()) {
      dice.pick(all).replace(Json.node("[" + dice.pick(FUNCTIONS) + "(" + literal() + ")]"));
    }
  }

  private String changed(String expression, Spot other) {
    String inner = inner(expression);
    return switch (dice.between(0, 8)) {
      case 0, 1 -> replaced(expression, CALL, dice.pick(FUNCTIONS));
      case 2, 3 -> replaced(expression, LITERAL, literal());
      case 4 -> replaced(expression, BRACKET, "");
      case 5 -> replaced(expression, LITERAL, inner(other.value().textValue()));
      case 6 -> "[" + nested(inner) + "]";
      case 7 ->
          "[" + inner + dice.pick(List.of(".a", "[0]", "[-1]", ".?a", "['a']", ")", "(")) + "]";
      default -> "[" + dice.pick(FUNCTIONS) + "(" + inner + ", " + literal() + ")]";
    };
  }

  /** Once, or so often that a reader that recurses without a limit would not come back. */
  private String nested(String inner) {
    String around = dice.pick(AROUND);
    int uses = around.split("%s", -1).length - 1;
    int times = dice.chance(0.2) ? (uses > 1 ? 8 : 300) : 1;
    String expression = inner;
    for (int i = 0; i < times && expression.length() < 16_000; i++) {
      expression = around.replace("%s", expression);
    }
    return expression;
  }

  private String literal() {
    return dice.pick(LITERALS);
  }

  private static String inner(String expression) {
    return expression.length() < 2 ? expression : expression.substring(1, expression.length() - 1);
  }

  private String replaced(String expression, Pattern pattern, String other) {
    Matcher matcher = pattern.matcher(expression);
    List<MatchResult> found = matcher.results().toList();
    if (found.isEmpty()) {
      return expression;
    }
    MatchResult one = dice.pick(found);
    return expression.substring(0, one.start()) + other + expression.substring(one.end());
  }
}
