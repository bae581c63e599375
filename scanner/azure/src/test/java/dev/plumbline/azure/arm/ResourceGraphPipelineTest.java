package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resourcegraph.ResourceGraphManager;
import com.azure.resourcemanager.resourcegraph.models.QueryRequest;
import com.azure.resourcemanager.resourcegraph.models.QueryResponse;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.RefusedRequestException;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.model.Gap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceGraphPipelineTest {

  private static final Reply ROWS =
      Reply.json(
          200,
          """
          {"totalRecords":1,"count":1,"resultTruncated":"false","data":[{"id":"/a"}]}\
          """);

  private static QueryResponse query(SignedIn azure) {
    return ResourceGraphManager.authenticate(
            azure.connection().resourceGraph(), new AzureProfile(AzureEnvironment.AZURE))
        .resourceProviders()
        .resources(new QueryRequest().withQuery("resources | project id | order by id"));
  }

  @Test
  void carriesTheTypedClientAlthoughThatIsAsynchronousInside() {
    SignedIn azure = SignedIn.answering(Reply.json(429, "{}").with("Retry-After", "5"), ROWS);

    assertThat(query(azure).data()).isEqualTo(List.of(Map.of("id", "/a")));
    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::path)
        .containsExactly(
            "/providers/Microsoft.ResourceGraph/resources",
            "/providers/Microsoft.ResourceGraph/resources");
    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::body)
        .containsOnly(azure.sent().getFirst().body());
    assertThat(azure.time().slept()).hasSize(1);
  }

  @Test
  void makesAFailureOfItsErrors() {
    SignedIn azure =
        SignedIn.answering(
            Reply.json(
                    403,
                    """
                    {"error":{"code":"AccessDenied","message":"password=CANARY"}}\
                    """)
                .with("x-ms-request-id", "r-7"));

    Throwable thrown = catchThrowable(() -> query(azure));
    Failure failure = azure.connection().failures().of((RuntimeException) thrown);

    assertThat(failure.reason()).isEqualTo(Gap.Reason.FORBIDDEN);
    assertThat(failure.code()).isEqualTo("AccessDenied");
    assertThat(failure.requestId()).isEqualTo("r-7");
    assertThat(failure.toString()).doesNotContain("CANARY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":[{", "<html>", "{}", "{\"data\":null}", ""})
  void doesNotLetTheClientTakeWhatItCannotReadForNoRows(String body) {
    SignedIn azure = SignedIn.answering(Reply.json(200, body));

    Throwable thrown = catchThrowable(() -> query(azure));
    Failure failure = azure.connection().failures().of((RuntimeException) thrown);

    assertThat(failure.reason()).isIn(Gap.Reason.MALFORMED, Gap.Reason.TRUNCATED);
  }

  @Test
  void carriesNothingButTheQuery() {
    SignedIn azure = SignedIn.answering(ROWS);
    for (String path : List.of("/subscriptions", "/providers/Microsoft.ResourceGraph/operations")) {
      Throwable thrown =
          catchThrowable(
              () ->
                  azure
                      .connection()
                      .resourceGraph()
                      .sendSync(
                          new HttpRequest(HttpMethod.GET, "https://management.azure.com" + path),
                          Context.NONE));
      assertThat(thrown).isInstanceOf(RefusedRequestException.class);
    }
    assertThat(azure.sent()).isEmpty();
  }
}
