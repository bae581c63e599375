package dev.plumbline.template.function;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date formats of .NET that give the same in every culture and zone. */
final class DateFormat {

  private static final Map<String, String> STANDARD =
      Map.of(
          "u", "yyyy-MM-dd HH:mm:ssZ",
          "s", "yyyy-MM-ddTHH:mm:ss",
          "o", "yyyy-MM-ddTHH:mm:ss.fffffffZ",
          "O", "yyyy-MM-ddTHH:mm:ss.fffffffZ",
          "r", "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
          "R", "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
          "d", "MM/dd/yyyy");

  private static final Map<String, String> CUSTOM =
      Map.ofEntries(
          Map.entry("yyyy", "uuuu"),
          Map.entry("yy", "uu"),
          Map.entry("MMMM", "MMMM"),
          Map.entry("MMM", "MMM"),
          Map.entry("MM", "MM"),
          Map.entry("M", "M"),
          Map.entry("dddd", "EEEE"),
          Map.entry("ddd", "EEE"),
          Map.entry("dd", "dd"),
          Map.entry("d", "d"),
          Map.entry("HH", "HH"),
          Map.entry("H", "H"),
          Map.entry("hh", "hh"),
          Map.entry("h", "h"),
          Map.entry("mm", "mm"),
          Map.entry("m", "m"),
          Map.entry("ss", "ss"),
          Map.entry("s", "s"),
          Map.entry("tt", "a"),
          Map.entry("K", "XXX"),
          Map.entry("zzz", "xxx"));

  // A run of one letter that has a meaning, a quoted piece, or one other character.
  private static final Pattern PIECE =
      Pattern.compile("([yMdHhmsftFKzg])\\1*|'([^']*)'|\"([^\"]*)\"|\\\\(.)|.", Pattern.DOTALL);

  private DateFormat() {}

  /** Empty when the format is not one of those above. */
  static Optional<String> write(OffsetDateTime moment, String format) {
    if (format.isEmpty() || format.startsWith("%")) {
      return Optional.empty();
    }
    OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
    if (format.length() > 1) {
      return custom(moment, format);
    }
    return Optional.ofNullable(STANDARD.get(format)).flatMap(known -> custom(utc, known));
  }

  private static Optional<String> custom(OffsetDateTime moment, String format) {
    DateTimeFormatterBuilder pattern = new DateTimeFormatterBuilder();
    Matcher piece = PIECE.matcher(format);
    while (piece.find()) {
      if (piece.group(1) == null) {
        pattern.appendLiteral(literal(piece));
      } else if (piece.group().matches("f{1,7}")) {
        pattern.appendPattern("S".repeat(piece.group().length()));
      } else if (CUSTOM.containsKey(piece.group())) {
        pattern.appendPattern(CUSTOM.get(piece.group()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(pattern.toFormatter(Locale.ENGLISH).format(moment));
  }

  private static String literal(Matcher piece) {
    for (int group = 2; group <= 4; group++) {
      if (piece.group(group) != null) {
        return piece.group(group);
      }
    }
    return piece.group();
  }
}
