package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmRoutesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final List<Route> routes =
      ArmRoutes.all(new ResourceGraph(Estate.contoso().world(NOW), 100));

  @Test
  void citesAPageOfTheReferenceForEveryRoute() {
    assertThat(routes)
        .allSatisfy(
            route ->
                assertThat(route.documentation())
                    .startsWith("https://learn.microsoft.com/rest/api/"));
  }

  @Test
  void namesAReadActionForEveryRouteWhoseAnswerIsNotFiltered() {
    assertThat(routes)
        .filteredOn(route -> !route.action().isEmpty())
        .hasSizeGreaterThan(20)
        .allSatisfy(route -> assertThat(route.action()).endsWith("/read"));
  }

  @Test
  void readsOnly() {
    assertThat(routes)
        .filteredOn(route -> !route.method().equals("GET"))
        .extracting(Route::template)
        .containsExactly("/providers/Microsoft.ResourceGraph/resources");
  }
}
