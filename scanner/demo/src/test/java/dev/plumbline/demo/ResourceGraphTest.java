package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceGraphTest {

  private DemoAzure azure;
  private Visitor visitor;

  @BeforeAll
  void start() throws Exception {
    azure = DemoAzure.start(DemoOptions.defaults());
    visitor = Visitor.toArm(azure);
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
    azure.close();
  }

  @Test
  void pagesByASkipTokenInTheBody() throws Exception {
    String query =
        "resources | where type =~ 'Microsoft.KeyVault/vaults' | project id, name | order by id"
            + " asc";
    List<String> names = new ArrayList<>();
    Json options = Json.object();
    int pages = 0;
    while (true) {
      Json.Obj page = run(Json.object("query", Json.text(query)).with("options", options)).json();
      page.items("data").forEach(row -> names.add(((Json.Obj) row).text("name")));
      pages++;
      if (page.member("$skipToken").isEmpty()) {
        break;
      }
      options = Json.object("$skipToken", Json.text(page.text("$skipToken")));
    }

    assertThat(pages).isEqualTo(3);
    assertThat(names).hasSize(18).doesNotHaveDuplicates().contains("kv-ghost", "kv-analytics");
  }

  @Test
  void leavesOutWhatTheIdentityMayNotReadWithoutAWord() throws Exception {
    Json.Obj page =
        query(
            """
            resourcecontainers
            | where type == 'microsoft.resources/subscriptions'
            | project id, name\
            """);

    assertThat(page.items("data"))
        .extracting(row -> ((Json.Obj) row).text("name"))
        .containsExactlyInAnyOrder("Payments", "Analytics");
  }

  @Test
  void cutsAnAnswerWithoutIdsAndSaysSo() throws Exception {
    Json.Obj page = query("resources | project name");

    assertThat(page.items("data")).hasSize(7);
    assertThat(page.text("resultTruncated")).isEqualTo("true");
    assertThat(page.member("$skipToken")).isEmpty();
  }

  @Test
  void knowsNothingYetOfWhatWasJustMade() throws Exception {
    Json.Obj page = query("resources | where name == 'stnew' | project id");

    assertThat(page.items("data")).isEmpty();
  }

  @Test
  void lowersTypesAndGroupsAndKeepsTheCaseOfIds() throws Exception {
    Json.Obj page =
        query("resources | where name == 'egs-stcheckout' | project id, type, resourceGroup, tags");

    Json.Obj row = (Json.Obj) page.items("data").getFirst();
    assertThat(row.text("type")).isEqualTo("microsoft.eventgrid/systemtopics");
    assertThat(row.text("id")).contains("/resourceGroups/").contains("/systemTopics/");
    assertThat(row.member("tags")).contains(Json.nil());
  }

  @Test
  void keepsToTheSubscriptionsAndGroupsAskedFor() throws Exception {
    Json.Obj body = Json.object("query", Json.text("resources | project id"));
    Json analytics = Json.array(List.of(Json.text(Contoso.ANALYTICS)));
    Json acquisitions = Json.array(List.of(Json.text("contoso-acquisitions")));

    assertThat(run(body.with("subscriptions", analytics)).json().items("data")).hasSize(6);
    assertThat(run(body.with("managementGroups", acquisitions)).json().items("data")).isEmpty();
  }

  @Test
  void refusesAQueryThatItDoesNotUnderstand() throws Exception {
    for (String query :
        List.of(
            "resources | summarize count() by type",
            "resources | where type has 'vault'",
            "resources | where strlen(name) > 3",
            "nosuchtable | project id")) {
      Visitor.Reply reply = run(Json.object("query", Json.text(query)));

      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.errorCode()).isEqualTo("BadRequest");
      assertThat(((Json.Obj) reply.json().items("error.details").getFirst()).text("code"))
          .isEqualTo("InvalidQuery");
    }
  }

  @Test
  void tellsAChainOfManagementGroupsNearestFirst() throws Exception {
    Json.Obj page = query("resourcecontainers | where name == 'Payments' | project id, properties");

    assertThat(
            ((Json.Obj) page.items("data").getFirst())
                .items("properties.managementGroupAncestorsChain"))
        .extracting(group -> ((Json.Obj) group).text("displayName"))
        .containsExactly("Landing zones", "Tenant Root Group");
  }

  private Json.Obj query(String text) throws Exception {
    return run(Json.object("query", Json.text(text))).json();
  }

  private Visitor.Reply run(Json.Obj body) throws Exception {
    return visitor.post(
        Visitor.ARM + "/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01",
        body.write());
  }
}
