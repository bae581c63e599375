package dev.plumbline.azure.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wait that an answer asks for: {@code retry-after-ms} and {@code x-ms-retry-after-ms} in
 * milliseconds, then {@code Retry-After} in seconds or as an HTTP date (RFC 9110, section 10.2.3).
 * Azure's own services use all four. What does not parse counts as not asked.
 */
public final class RetryAfter {

  private static final HttpHeaderName MILLIS = HttpHeaderName.fromString("retry-after-ms");
  private static final HttpHeaderName MS_MILLIS = HttpHeaderName.fromString("x-ms-retry-after-ms");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private RetryAfter() {}

  /** The wait asked for, never negative, or empty. */
  public static Optional<Duration> in(HttpHeaders headers, Instant now) {
    return number(headers, MILLIS)
        .or(() -> number(headers, MS_MILLIS))
        .map(Duration::ofMillis)
        .or(() -> number(headers, HttpHeaderName.RETRY_AFTER).map(Duration::ofSeconds))
        .or(() -> untilDate(headers, now));
  }

  private static Optional<Long> number(HttpHeaders headers, HttpHeaderName name) {
    return text(headers, name).filter(text -> DIGITS.matcher(text).matches()).map(Long::parseLong);
  }

  private static Optional<Duration> untilDate(HttpHeaders headers, Instant now) {
    return text(headers, HttpHeaderName.RETRY_AFTER)
        .flatMap(RetryAfter::date)
        .map(then -> then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
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
