package dev.plumbline.azure.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.fake.Connected;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies in the shape of Azure/azure-rest-api-specs, MIT, (c) Microsoft Corporation. */
final class SdkResourceGraphTest {

  private static Reply page(String more, long total, String... rows) {
    return Reply.json(
        200,
        """
        {"totalRecords": %d, "count": %d, "facets": [], %s "data": [%s]}\
        """
            .formatted(total, rows.length, more, String.join(", ", rows)));
  }

  private static Connected answering(Reply... replies) {
    int[] next = {0};
    return Connected.to(request -> replies[Math.min(next[0]++, replies.length - 1)]);
  }

  private static Listing query(Connected azure, String... subscriptions) {
    return new SdkResourceGraph(
            azure.connection().resourceGraph(),
            azure.connection().cloud(),
            azure.connection().failures(),
            azure.time().timing().clock())
        .query("resources | project id | order by id asc", List.of(subscriptions));
  }

  private static Failure failure(Listing listing) {
    return listing.failure().orElseThrow();
  }

  @Test
  void followsTheSkipTokenWithTheSameQuery() {
    Connected azure =
        answering(
            page("\"resultTruncated\": \"false\", \"$skipToken\": \"abc\",", 3, row(1), row(2)),
            page("\"resultTruncated\": \"false\",", 3, row(3)));

    Listing listing = query(azure, "s1", "s2");

    assertThat(listing.failure()).isEmpty();
    assertThat(listing.items())
        .extracting(row -> row.at("id").textOr(""))
        .containsExactly("/1", "/2", "/3");
    assertThat(listing.origin().from()).startsWith("POST /providers/Microsoft.ResourceGraph/");
    assertThat(azure.sent()).hasSize(2);
    Value first = Values.json(azure.sent().getFirst().body());
    Value second = Values.json(azure.sent().getLast().body());
    assertThat(first.at("options", "$skipToken")).isEqualTo(Value.Null.VALUE);
    assertThat(second.at("options", "$skipToken")).isEqualTo(Value.of("abc"));
    assertThat(second.at("query")).isEqualTo(first.at("query"));
    assertThat(second.at("subscriptions"))
        .isEqualTo(Value.array(List.of(Value.of("s1"), Value.of("s2"))));
    assertThat(first.at("options", "$top")).isEqualTo(Value.of(1000));
    assertThat(first.at("options", "resultFormat")).isEqualTo(Value.of("objectArray"));
  }

  private static String row(int id) {
    return "{\"id\": \"/%d\", \"count\": 1.50, \"tags\": {\"a\": null}}".formatted(id);
  }

  @Test
  void leavesTheScopeOutWhenAllIsMeant() {
    Connected azure = answering(page("", 0));

    query(azure);

    assertThat(Values.json(azure.sent().getFirst().body()).at("subscriptions"))
        .isEqualTo(Value.Null.VALUE);
  }

  @Test
  void takesAResultThatIsCutShortForIncomplete() {
    Listing listing = query(answering(page("\"resultTruncated\": \"true\",", 2000, row(1))));

    assertThat(failure(listing).reason()).isEqualTo(Gap.Reason.TRUNCATED);
    assertThat(listing.items()).hasSize(1);
  }

  @Test
  void takesFewerRowsThanTheTotalForIncomplete() {
    Listing listing = query(answering(page("\"resultTruncated\": \"false\",", 3, row(1), row(2))));

    assertThat(failure(listing).reason()).isEqualTo(Gap.Reason.TRUNCATED);
    assertThat(failure(listing).message()).contains("2 rows of the 3");
  }

  @Test
  void endsALoopOfTokens() {
    Connected azure = answering(page("\"$skipToken\": \"abc\",", 9, row(1)));

    Listing listing = query(azure);

    assertThat(failure(listing).reason()).isEqualTo(Gap.Reason.REFUSED);
    assertThat(azure.sent()).hasSize(2);
  }

  @Test
  void keepsTheRowsBeforeAFailure() {
    Listing listing =
        query(
            answering(
                page("\"$skipToken\": \"abc\",", 9, row(1)),
                Reply.json(
                    403,
                    """
                    {"error": {"code": "AuthorizationFailed", "message": "no"}}\
                    """)));

    assertThat(failure(listing).reason()).isEqualTo(Gap.Reason.FORBIDDEN);
    assertThat(failure(listing).code()).isEqualTo("AuthorizationFailed");
    assertThat(listing.items()).hasSize(1);
  }

  @Test
  void waitsForTheQuotaThatTheServiceNames() {
    Connected azure =
        answering(
            Reply.json(429, "{\"error\": {\"code\": \"RateLimiting\", \"message\": \"slow\"}}")
                .with("x-ms-user-quota-remaining", "0")
                .with("x-ms-user-quota-resets-after", "00:00:05"),
            page("", 1, row(1)));

    Listing listing = query(azure);

    assertThat(listing.failure()).isEmpty();
    assertThat(azure.connection().traffic().count().waited().toSeconds()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void takesAnAnswerWithoutRowsForMalformed() {
    Listing listing =
        query(answering(Reply.json(200, "{\"totalRecords\": 1, \"data\": {\"rows\": []}}")));

    assertThat(failure(listing).reason()).isEqualTo(Gap.Reason.MALFORMED);
  }

  @Test
  void takesABodyThatEndsInTheMiddleForAFailure() {
    Listing listing = query(answering(Reply.json(200, "{\"totalRecords\": 1, \"data\": [{\"id\"")));

    assertThat(listing.failure()).isPresent();
    assertThat(listing.items()).isEmpty();
  }

  @Test
  void redactsTheTagsOfARow() {
    String key = "canaryInTag" + "0".repeat(75) + "==";
    Listing listing =
        query(
            answering(
                page("", 1, "{\"id\": \"/1\", \"tags\": {\"note\": \"AccountKey=" + key + "\"}}")));

    assertThat(listing.items().toString()).contains("/1").doesNotContain("canaryInTag");
  }
}
