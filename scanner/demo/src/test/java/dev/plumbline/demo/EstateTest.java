package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void hasTheSizeThatTheDemoPromises() {
    World world = Estate.contoso().world(NOW);

    assertThat(world.subscriptions()).hasSize(3);
    assertThat(ofType(world, "Microsoft.KeyVault/vaults")).hasSizeGreaterThanOrEqualTo(12);
    assertThat(ofType(world, "Microsoft.Storage/storageAccounts")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(ofType(world, "Microsoft.EventGrid/topics").size())
        .isGreaterThan(2)
        .satisfies(
            topics ->
                assertThat(topics + ofType(world, "Microsoft.EventGrid/systemTopics").size())
                    .isGreaterThanOrEqualTo(6));
  }

  @Test
  void namesEveryDefectOnce() {
    assertThat(Estate.contoso().defects()).extracting(Defect::id).doesNotHaveDuplicates();
  }

  @Test
  void servesTheSameWorldAtEveryStart() {
    assertThat(served(Estate.contoso().world(NOW))).isEqualTo(served(Estate.contoso().world(NOW)));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void servesAnotherWorldWithoutADefect(String defect) {
    World without = Estate.contoso().without(defect).world(NOW);

    assertThat(served(without)).isNotEqualTo(served(Estate.contoso().world(NOW)));
    assertThat(Estate.contoso().without(defect).defects())
        .extracting(Defect::id)
        .doesNotContain(defect)
        .hasSize(Estate.contoso().defects().size() - 1);
  }

  static List<String> defects() {
    return Estate.contoso().defects().stream().map(Defect::id).toList();
  }

  @Test
  void refusesToLeaveOutWhatWasNeverPlanted() {
    assertThatThrownBy(() -> Estate.contoso().without("no-such-defect"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-defect");
  }

  @Test
  void plantsItsCanariesInBodies() {
    Canaries canaries = Canaries.planted();

    assertThat(served(Estate.contoso().world(NOW)))
        .contains(canaries.inTag())
        .contains(canaries.inEnvironment());
    assertThat(Estate.canaries()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void generatesAsMuchAsAMeasurementNeeds() {
    World world = Estate.generated(4, 50).world(NOW);

    assertThat(world.subscriptions()).hasSize(4);
    assertThat(ofType(world, "Microsoft.KeyVault/vaults")).hasSize(100);
    assertThat(ofType(world, "Microsoft.Storage/storageAccounts")).hasSize(100);
  }

  /** What of a world can be told apart: bodies, access and trouble, without the run's secret. */
  private static String served(World world) {
    String bodies =
        world.items().values().stream()
            .map(item -> item.key() + item.presence() + item.body().write())
            .collect(Collectors.joining("\n"));
    String roles =
        world.access().assignments().stream()
            .map(assignment -> assignment.role().name() + assignment.scope())
            .collect(Collectors.joining("\n"));
    String denials =
        world.access().denials().stream().map(Access.Denial::id).collect(Collectors.joining("\n"));
    return String.join("\n", bodies, roles, denials, world.faults().toString());
  }

  private static List<ArmItem> ofType(World world, String type) {
    return world.items().values().stream()
        .filter(item -> item.type().equalsIgnoreCase(type))
        .toList();
  }
}
