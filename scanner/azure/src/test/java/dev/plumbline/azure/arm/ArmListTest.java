package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmListTest {

  private static final String PATH = "/subscriptions/s1/providers/Microsoft.KeyVault/vaults";
  private static final String URL = "https://management.azure.com" + PATH;

  private static Listing list(SignedIn azure) {
    return azure.arm().list(PATH, "2025-05-01");
  }

  private static Reply page(String nextLink, String... names) {
    StringBuilder items = new StringBuilder();
    for (String name : names) {
      items.append(items.isEmpty() ? "" : ",").append("{\"name\":\"").append(name).append("\"}");
    }
    return Reply.json(200, "{\"value\":[" + items + "]," + nextLink + "}");
  }

  private static String link(String url) {
    return "\"nextLink\":\"" + url + "\"";
  }

  private static List<String> names(Listing listing) {
    return listing.items().stream().map(item -> item.at("name").textOr("?")).toList();
  }

  @Test
  void followsEveryPageThroughEmptyOnesAndAnExplicitPort() {
    SignedIn azure =
        SignedIn.answering(
            page(link("https://management.azure.com:443" + PATH + "?$skiptoken=1"), "a"),
            page(link(URL + "?%24skiptoken=2")),
            page(
                link("https://MANAGEMENT.AZURE.COM" + PATH + "?api-version=old&$skiptoken=3"), "b"),
            page("\"nextLink\":null", "c"));

    Listing listing = list(azure);

    assertThat(names(listing)).containsExactly("a", "b", "c");
    assertThat(listing.failure()).isEmpty();
    assertThat(listing.origin().from()).isEqualTo("GET " + PATH + "?api-version=2025-05-01");
    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::toString)
        .containsExactly(
            "GET " + URL + "?api-version=2025-05-01",
            "GET https://management.azure.com:443" + PATH + "?$skiptoken=1",
            "GET " + URL + "?%24skiptoken=2",
            "GET https://MANAGEMENT.AZURE.COM" + PATH + "?api-version=old&$skiptoken=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nextLink\":null",
        "\"nextLink\":\"\"",
        "\"nextLink\":\" \"",
        "\"@nextLink\":null",
        "\"x\":1"
      })
  void endsInEachOfTheWaysThatAzureEnds(String end) {
    SignedIn azure = SignedIn.answering(page(end, "a"));
    assertThat(list(azure).failure()).isEmpty();
    assertThat(azure.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/next?sig=CANARY",
        "//evil.example/next",
        "http://management.azure.com/next",
        "https://management.azure.com@evil.example/next",
        "https://someone:CANARY@management.azure.com/next",
        "https://management.azure.com:8443/next",
        "https://management.azure.com./next",
        "https://management.azure.com.evil.example/next",
        "https://management.azure.com#@evil.example/",
        "https:\\\\\\\\management.azure.com\\\\next",
        "ftp://management.azure.com/next",
        "javascript:CANARY",
        "https://20.37.0.1/next"
      })
  void doesNotGoOnAtAnotherHost(String link) {
    SignedIn azure = SignedIn.answering(page(link(link), "a"));

    Listing listing = list(azure);

    assertThat(names(listing)).containsExactly("a");
    assertThat(listing.failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.reason()).isEqualTo(Gap.Reason.REFUSED);
              assertThat(failure.toString()).doesNotContain("CANARY");
            });
    assertThat(azure.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "{}", "true", "[\"https://management.azure.com/x\"]"})
  void doesNotTakeAnOddLinkForTheEnd(String link) {
    Listing listing = list(SignedIn.answering(page("\"nextLink\":" + link, "a")));
    assertThat(listing.failure()).isPresent();
  }

  @Test
  void doesNotGoRoundInCircles() {
    SignedIn azure =
        SignedIn.answering(
            page(link(URL + "?$skiptoken=1"), "a"),
            page(link("https://management.azure.com:443" + PATH + "?$skiptoken=1"), "b"));

    Listing listing = list(azure);

    assertThat(names(listing)).containsExactly("a", "b");
    assertThat(listing.failure())
        .hasValueSatisfying(
            failure ->
                assertThat(failure.message())
                    .isEqualTo("The list goes on at a page that was read already."));
    assertThat(azure.sent()).hasSize(2);
  }

  @Test
  void stopsAtAListWithoutEnd() {
    int[] page = {0};
    SignedIn azure = SignedIn.to(request -> page(link(URL + "?$skiptoken=" + page[0]++), "a"));

    Listing listing = list(azure);

    assertThat(listing.items()).hasSize(PipelineArmClient.MOST_PAGES);
    assertThat(listing.failure())
        .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo(Gap.Reason.REFUSED));
  }

  @Test
  void keepsWhatItReadBeforeAPageFailed() {
    SignedIn azure =
        SignedIn.answering(
            page(link(URL + "?$skiptoken=1"), "a", "b"), Reply.json(403, "{\"error\":{}}"));

    Listing listing = list(azure);

    assertThat(names(listing)).containsExactly("a", "b");
    assertThat(listing.failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.reason()).isEqualTo(Gap.Reason.FORBIDDEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":{}}", "[]", "null", "\"\""})
  void doesNotTakeAnAnswerWithoutAListForAnEmptyList(String body) {
    Listing listing = list(SignedIn.answering(Reply.json(200, body)));
    assertThat(listing.failure())
        .hasValueSatisfying(
            failure -> assertThat(failure.reason()).isEqualTo(Gap.Reason.MALFORMED));
  }

  @Test
  void keepsOddItemsForTheCollectorToJudge() {
    Listing listing =
        list(SignedIn.answering(Reply.json(200, "{\"value\":[null,1,{\"name\":\"a\"}]}")));
    assertThat(listing.items())
        .containsExactly(Value.Null.VALUE, Value.of(1), Value.object("name", Value.of("a")));
    assertThat(listing.failure()).isEmpty();
  }

  /** The redactor would take the token in a link's query for a secret, which it is not here. */
  @Test
  void followsALinkAsItWasWrittenNotAsItIsShown() {
    String token = "e".repeat(20) + "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv";
    SignedIn azure =
        SignedIn.answering(page(link(URL + "?$skiptoken=" + token), "a"), page("\"x\":1", "b"));
    assertThat(names(list(azure))).containsExactly("a", "b");
    assertThat(azure.sent().getLast().url().getQuery()).isEqualTo("$skiptoken=" + token);
  }
}
