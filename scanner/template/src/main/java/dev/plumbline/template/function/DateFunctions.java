package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.DATE;

import dev.plumbline.template.term.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date functions. Only texts with a zone are moments; what any other means is unknown. */
final class DateFunctions {

  private static final Pattern DURATION =
      Pattern.compile(
          "(-?)P(?:(\\d{1,5})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,7})D)?"
              + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2} .*");

  private DateFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.strict(DATE, "dateTimeAdd", 2, 3, DateFunctions::add),
        Function.strict(DATE, "dateTimeFromEpoch", 1, 1, DateFunctions::fromEpoch),
        Function.strict(DATE, "dateTimeToEpoch", 1, 1, DateFunctions::toEpoch),
        Function.atDeployment(DATE, "utcNow"));
  }

  private static Term add(Arguments arguments) {
    String base = arguments.text(0);
    Optional<OffsetDateTime> moment = moment(base);
    Matcher duration = DURATION.matcher(arguments.text(1));
    if (!duration.matches() || arguments.text(1).endsWith("P") || arguments.text(1).endsWith("T")) {
      throw arguments.refuses("wants an ISO 8601 duration, as P1D or PT2H, as argument 2");
    }
    if (moment.isEmpty()) {
      return arguments.unknown();
    }
    try {
      return moved(moment.get(), duration)
          .flatMap(sum -> written(sum, base, arguments))
          .map(Term::of)
          .orElse(arguments.unknown());
    } catch (DateTimeException | ArithmeticException e) {
      throw arguments.refuses("gives a moment that no calendar holds");
    }
  }

  /**
   * Whether a year is one of the calendar or 365 days, and a month one of the calendar or 30, is
   * not documented: empty where that matters.
   */
  private static Optional<OffsetDateTime> moved(OffsetDateTime moment, Matcher duration) {
    int sign = duration.group(1).isEmpty() ? 1 : -1;
    int years = sign * number(duration, 2);
    int months = sign * number(duration, 3);
    int days = sign * (7 * number(duration, 4) + number(duration, 5));
    Duration time =
        Duration.ofHours(number(duration, 6))
            .plusMinutes(number(duration, 7))
            .plusSeconds(number(duration, 8))
            .multipliedBy(sign);
    OffsetDateTime calendar = moment.plus(Period.of(years, months, days)).plus(time);
    OffsetDateTime counted = moment.plusDays(365L * years + 30L * months + days).plus(time);
    return calendar.equals(counted) ? Optional.of(calendar) : Optional.empty();
  }

  private static int number(Matcher duration, int group) {
    return duration.group(group) == null ? 0 : Integer.parseInt(duration.group(group));
  }

  /** Without a format the page promises that of the base and shows another for one with a blank. */
  private static Optional<String> written(OffsetDateTime sum, String base, Arguments arguments) {
    if (arguments.has(2)) {
      return DateFormat.write(sum, arguments.text(2));
    }
    if (base.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
      return DateFormat.write(sum, "yyyy-MM-ddTHH:mm:ssZ");
    }
    return base.matches("\\d{8}T\\d{6}Z")
        ? DateFormat.write(sum, "yyyyMMddTHHmmssZ")
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> moment(String text) {
    String iso = DAY_FIRST.matcher(text).matches() ? text.replaceFirst(" ", "T") : text;
    DateTimeFormatter form =
        iso.matches("\\d{8}T\\d{6}Z")
            ? DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT)
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    try {
      return Optional.of(OffsetDateTime.parse(iso, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Term fromEpoch(Arguments arguments) {
    try {
      OffsetDateTime moment = Instant.ofEpochSecond(arguments.whole(0)).atOffset(ZoneOffset.UTC);
      if (moment.getYear() < 1 || moment.getYear() > 9999) {
        throw arguments.refuses("gives a moment before year 1 or after year 9999");
      }
      return Term.of(DateTimeFormatter.ISO_INSTANT.format(moment));
    } catch (DateTimeException e) {
      throw arguments.refuses("gives a moment that no calendar holds");
    }
  }

  private static Term toEpoch(Arguments arguments) {
    return moment(arguments.text(0))
        .map(moment -> Term.of(moment.toEpochSecond()))
        .orElse(arguments.unknown());
  }
}
