package dev.plumbline.azure.population;

import com.azure.core.http.HttpPipeline;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.resourcegraph.ResourceGraphManager;
import com.azure.resourcemanager.resourcegraph.models.QueryRequest;
import com.azure.resourcemanager.resourcegraph.models.QueryRequestOptions;
import com.azure.resourcemanager.resourcegraph.models.QueryResponse;
import com.azure.resourcemanager.resourcegraph.models.ResourceProviders;
import com.azure.resourcemanager.resourcegraph.models.ResultFormat;
import com.azure.resourcemanager.resourcegraph.models.ResultTruncated;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Failures;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resource Graph through the SDK's client, which keeps every column of a row. That client speaks
 * API version 2021-03-01, whose options have no {@code authorizationScopeFilter}; it is not missed,
 * because the filter is about the {@code authorizationresources} table only.
 */
public final class SdkResourceGraph implements ResourceGraph {

  private static final String FROM =
      "POST /providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01";
  private static final int PAGE = 1000;
  private static final int MOST_PAGES = 1000;

  private final ResourceProviders client;
  private final Failures failures;
  private final InstantSource clock;

  /**
   * @param pipeline guards, retries, signs in and logs; it may POST to Resource Graph
   */
  public SdkResourceGraph(
      HttpPipeline pipeline, Cloud cloud, Failures failures, InstantSource clock) {
    this.client =
        ResourceGraphManager.authenticate(pipeline, new AzureProfile(environment(cloud)))
            .resourceProviders();
    this.failures = failures;
    this.clock = clock;
  }

  /** A copy of a full environment: one with fewer endpoints fails inside the SDK. */
  private static AzureEnvironment environment(Cloud cloud) {
    Map<String, String> endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
    endpoints.put(
        AzureEnvironment.Endpoint.RESOURCE_MANAGER.identifier(), cloud.armEndpoint() + "/");
    return new AzureEnvironment(endpoints);
  }

  @Override
  public Listing query(String query, List<String> subscriptions) {
    List<Value> rows = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    String token = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      QueryResponse response;
      try {
        response = client.resources(request(query, subscriptions, token));
      } catch (RuntimeException e) {
        return listing(rows, Optional.of(failures.of(e)));
      }
      if (!(response.data() instanceof List<?> data)) {
        return listing(rows, Optional.of(odd(Gap.Reason.MALFORMED, "no array of rows")));
      }
      data.forEach(row -> rows.add(Redactor.redact(SdkValues.of(row))));
      token = response.skipToken();
      if (token == null || token.isEmpty()) {
        return listing(rows, cutShort(response, rows.size()));
      }
      if (!tokens.add(token)) {
        return listing(rows, Optional.of(odd(Gap.Reason.REFUSED, "the same $skipToken twice")));
      }
    }
    return listing(
        rows, Optional.of(odd(Gap.Reason.REFUSED, "more than " + MOST_PAGES + " pages")));
  }

  private static QueryRequest request(
      String query, List<String> subscriptions, @Nullable String token) {
    QueryRequestOptions options =
        new QueryRequestOptions().withTop(PAGE).withResultFormat(ResultFormat.OBJECT_ARRAY);
    if (token != null) {
      options.withSkipToken(token);
    }
    QueryRequest request = new QueryRequest().withQuery(query).withOptions(options);
    return subscriptions.isEmpty() ? request : request.withSubscriptions(subscriptions);
  }

  /** The last page must neither say that it is truncated nor leave rows of the total out. */
  private static Optional<Failure> cutShort(QueryResponse last, int rows) {
    if (ResultTruncated.TRUE.equals(last.resultTruncated())) {
      return Optional.of(odd(Gap.Reason.TRUNCATED, "resultTruncated without a $skipToken"));
    }
    return rows < last.totalRecords()
        ? Optional.of(
            odd(Gap.Reason.TRUNCATED, rows + " rows of the " + last.totalRecords() + " it names"))
        : Optional.empty();
  }

  private static Failure odd(Gap.Reason reason, String message) {
    return new Failure(
        reason,
        200,
        "",
        "Resource Graph answered with " + message,
        "",
        "",
        "Run the scan again; narrow it with --subscription if this stays.");
  }

  private Listing listing(List<Value> rows, Optional<Failure> failure) {
    return new Listing(rows, new Fact.Origin(FROM, clock.instant()), failure);
  }
}
