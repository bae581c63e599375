package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What rules see of a resource. */
final class RuleInputTest {

  private final Resource resource = resource("a", thing(1));

  @Test
  void rulesSeeTheInstantOfTheScanAndNoOtherClock() {
    Value input = input("2026-11-22T10:00:00Z");
    assertThat(input.at("scan", "instant")).isEqualTo(Value.of("2026-11-22T10:00:00Z"));
    assertThat(input).isEqualTo(input("2026-11-22T10:00:00Z"));
  }

  @Test
  void partsOfASecondAreLeftOut() {
    assertThat(input("2026-11-22T10:00:00.987654321Z")).isEqualTo(input("2026-11-22T10:00:00Z"));
  }

  private Value input(String scanned) {
    return RuleInput.of(resource, resource.facts(), Instant.parse(scanned));
  }
}
