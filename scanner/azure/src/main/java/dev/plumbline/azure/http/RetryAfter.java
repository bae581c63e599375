package dev.plumbline.azure.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wait that an answer asks for: {@code retry-after-ms} and {@code x-ms-retry-after-ms} in
 * milliseconds, then {@code Retry-After} in seconds or as an HTTP date (RFC 9110, section 10.2.3),
 * then Resource Graph's {@code x-ms-user-quota-resets-after} as {@code hh:mm:ss} (azure-docs,
 * guidance-for-throttled-requests). Azure's own services use all five. What does not parse counts
 * as not asked. A date counts from the answer's own {@code Date}: the other side's clock need not
 * agree with ours.
 */
public final class RetryAfter {

  private static final HttpHeaderName MILLIS = HttpHeaderName.fromString("retry-after-ms");
  private static final HttpHeaderName MS_MILLIS = HttpHeaderName.fromString("x-ms-retry-after-ms");
  private static final HttpHeaderName QUOTA =
      HttpHeaderName.fromString("x-ms-user-quota-resets-after");
  private static final Pattern SPAN = Pattern.compile("(\\d{2}):(\\d{2}):(\\d{2})");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private RetryAfter() {}

  /** The wait asked for, never negative, or empty. */
  public static Optional<Duration> in(HttpHeaders headers, Instant now) {
    return number(headers, MILLIS)
        .or(() -> number(headers, MS_MILLIS))
        .map(Duration::ofMillis)
        .or(() -> number(headers, HttpHeaderName.RETRY_AFTER).map(Duration::ofSeconds))
        .or(() -> untilDate(headers, now))
        .or(() -> untilQuota(headers));
  }

  private static Optional<Long> number(HttpHeaders headers, HttpHeaderName name) {
    return text(headers, name).filter(text -> DIGITS.matcher(text).matches()).map(Long::parseLong);
  }

  private static Optional<Duration> untilDate(HttpHeaders headers, Instant now) {
    Instant answered = text(headers, HttpHeaderName.DATE).flatMap(RetryAfter::date).orElse(now);
    return text(headers, HttpHeaderName.RETRY_AFTER)
        .flatMap(RetryAfter::date)
        .map(then -> then.isAfter(answered) ? Duration.between(answered, then) : Duration.ZERO);
  }

  private static Optional<Duration> untilQuota(HttpHeaders headers) {
    return text(headers, QUOTA)
        .map(SPAN::matcher)
        .filter(Matcher::matches)
        .map(
            span ->
                Duration.ofHours(Long.parseLong(span.group(1)))
                    .plusMinutes(Long.parseLong(span.group(2)))
                    .plusSeconds(Long.parseLong(span.group(3))));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(HttpHeaders headers, HttpHeaderName name) {
    return Optional.ofNullable(headers.getValue(name)).map(String::strip);
  }
}
