package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date */
class DatePageTest {

  private static final String BASE = "2026-03-09T08:05:04Z";

  @ParameterizedTest
  @CsvSource({
    "P2D, 2026-03-11T08:05:04Z",
    "-P9D, 2026-02-28T08:05:04Z",
    "P1W, 2026-03-16T08:05:04Z",
    "PT90M, 2026-03-09T09:35:04Z",
    "PT1H30S, 2026-03-09T09:05:34Z",
    "P1Y, 2027-03-09T08:05:04Z"
  })
  void dateTimeAddKeepsTheFormatOfItsBase(String duration, String sum) {
    assertThat(show("dateTimeAdd", BASE, duration)).isEqualTo("'" + sum + "'");
  }

  @Test
  void dateTimeAddReadsBasicForm() {
    assertThat(show("dateTimeAdd", "20260309T080504Z", "PT1H")).isEqualTo("'20260309T090504Z'");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2026-03-10",
    "d MMM yy, 10 Mar 26",
    "dddd h:mm tt, Tuesday 8:05 AM",
    "u, 2026-03-10 08:05:04Z",
    "s, 2026-03-10T08:05:04",
    "o, 2026-03-10T08:05:04.0000000Z",
    "R, 'Tue, 10 Mar 2026 08:05:04 GMT'",
    "d, 03/10/2026",
    "HH'h'mm, 08h05"
  })
  void dateTimeAddWritesTheFormatAskedFor(String format, String sum) {
    assertThat(show("dateTimeAdd", BASE, "P1D", format)).isEqualTo("'" + sum + "'");
  }

  @Test
  void dateTimeAddDoesNotGuessWhatItsPageLeavesOpen() {
    // A month of the calendar, or 30 days?
    assertThat(show("dateTimeAdd", "2026-01-31T00:00:00Z", "P1M")).isEqualTo("?");
    // The page promises the base's format and shows another.
    assertThat(show("dateTimeAdd", "2026-03-09 08:05:04Z", "P1D")).isEqualTo("?");
    // In which culture?
    assertThat(show("dateTimeAdd", BASE, "P1D", "D")).isEqualTo("?");
    // In which zone?
    assertThat(show("dateTimeAdd", "2026-03-09T08:05:04", "P1D")).isEqualTo("?");
  }

  @Test
  void dateTimeAddRefusesWhatIsNoDuration() {
    for (String wrong : new String[] {"1D", "P", "PT", "P1H", "P1.5D", ""}) {
      assertThat(refusal("dateTimeAdd", BASE, wrong))
          .as(wrong)
          .isEqualTo("dateTimeAdd() wants an ISO 8601 duration, as P1D or PT2H, as argument 2");
    }
  }

  @Test
  void dateTimeFromEpochCountsSeconds() {
    assertThat(show("dateTimeFromEpoch", 0)).isEqualTo("'1970-01-01T00:00:00Z'");
    assertThat(show("dateTimeFromEpoch", 1_772_000_000)).isEqualTo("'2026-02-25T06:13:20Z'");
    assertThat(refusal("dateTimeFromEpoch", "0")).contains("wants a whole number");
    assertThat(refusal("dateTimeFromEpoch", Long.MAX_VALUE)).contains("no calendar");
  }

  @Test
  void dateTimeToEpochIsItsInverse() {
    assertThat(show("dateTimeToEpoch", "2026-02-25T06:13:20Z")).isEqualTo("1772000000");
    assertThat(show("dateTimeToEpoch", "2026-02-25T07:13:20+01:00")).isEqualTo("1772000000");
    assertThat(show("dateTimeToEpoch", "2026-02-25 06:13:20Z")).isEqualTo("1772000000");
  }

  @Test
  void utcNowIsKnownAtDeploymentOnly() {
    assertThat(show("utcNow")).isEqualTo("?");
    assertThat(show("utcNow", "yyyy")).isEqualTo("?");
  }
}
