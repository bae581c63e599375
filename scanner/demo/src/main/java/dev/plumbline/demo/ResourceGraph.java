package dev.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Azure Resource Graph: runs the subset of its query language that {@link GraphQuery} knows over
 * the rows that the identity may read, silently leaving out those that it may not, as Azure does.
 *
 * <p>https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data
 */
final class ResourceGraph {

  private final World world;
  private final int pageSize;
  private final Map<String, List<Json.Obj>> tables;

  ResourceGraph(World world, int pageSize) {
    this.world = world;
    this.pageSize = pageSize;
    this.tables = new GraphRows(world).tables();
  }

  Answer answer(Request request) {
    Json.Obj body;
    GraphQuery query;
    try {
      body = Json.parseObject(request.body());
      query = GraphQuery.parse(body.text("query"));
    } catch (IllegalArgumentException e) {
      return badRequest(String.valueOf(e.getMessage()));
    }
    List<Json.Obj> table = tables.get(query.table().toLowerCase(Locale.ROOT));
    if (table == null) {
      return badRequest("Table " + query.table() + " was not found.");
    }
    List<Json.Obj> inScope = table.stream().filter(row -> inScope(row, body)).toList();
    return Answer.ok(page(query.run(inScope), body))
        .withHeader("x-ms-user-quota-remaining", "14")
        .withHeader("x-ms-user-quota-resets-after", "00:00:05");
  }

  private boolean inScope(Json.Obj row, Json.Obj body) {
    List<String> subscriptions = texts(body.items("subscriptions"));
    List<String> groups = texts(body.items("managementGroups"));
    String subscription = row.text("subscriptionId");
    if (subscriptions.isEmpty() && groups.isEmpty()) {
      return true;
    }
    return subscriptions.stream().anyMatch(subscription::equalsIgnoreCase)
        || world.subscription(subscription).stream()
            .flatMap(s -> world.chain(s.group()).stream())
            .anyMatch(group -> groups.stream().anyMatch(group.name()::equalsIgnoreCase));
  }

  private static List<String> texts(List<Json> items) {
    return items.stream()
        .map(item -> item instanceof Json.Text text ? text.value() : "")
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Without a projected id there is no token: the answer is cut and says so. */
  private Json.Obj page(List<Json.Obj> rows, Json.Obj body) {
    int start = Math.min(offset(body), rows.size());
    int end = Math.min(start + pageSize(body), rows.size());
    boolean more = end < rows.size();
    boolean pageable = rows.stream().allMatch(row -> row.member("id").isPresent());
    Json.Obj page =
        Json.object("totalRecords", Json.number(rows.size()))
            .with("count", Json.number(end - start))
            .with("data", Json.array(rows.subList(start, end)))
            .with("facets", Json.array(List.of()))
            // A string, not a boolean: so the REST examples show it.
            .with("resultTruncated", Json.text(Boolean.toString(more && !pageable)));
    return more && pageable ? page.with("$skipToken", Json.text(token(end))) : page;
  }

  private int pageSize(Json.Obj body) {
    return body.at("options.$top").orElse(Json.nil()) instanceof Json.Num top
        ? Math.min(top.value().intValue(), pageSize)
        : pageSize;
  }

  private static int offset(Json.Obj body) {
    String token = body.text("options.$skipToken");
    byte[] decoded = Base64.getDecoder().decode(token);
    return token.isEmpty() ? 0 : Integer.parseInt(new String(decoded, StandardCharsets.US_ASCII));
  }

  private static String token(int offset) {
    byte[] text = Integer.toString(offset).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(text);
  }

  private static Answer badRequest(String detail) {
    String message = "Please provide below info when asking for support: correlationId = %s.";
    Json details =
        Json.array(
            List.of(
                Answer.error(
                    "InvalidQuery",
                    "Query is invalid. Please refer to the documentation for the Azure Resource"
                        + " Graph service and fix the error before retrying."),
                Answer.error("ParserFailure", detail)));
    Json.Obj error = Answer.error("BadRequest", message.formatted(UUID.randomUUID()));
    return Answer.of(400, Json.object("error", error.with("details", details)));
  }
}
