package dev.plumbline.template.ignore;

import dev.plumbline.model.RuleName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an ignore says: {@code rule-name[, rule-name] [until YYYY-MM-DD] -- reason}. */
sealed interface IgnoreText {

  Pattern FORM = Pattern.compile("(.*?)(?:\\s+until\\s+(\\S+))?\\s*", Pattern.DOTALL);

  /** It says all it must. */
  record Right(Set<RuleName> rules, Optional<LocalDate> until, String reason)
      implements IgnoreText {}

  /** It does not; why, in half a sentence. */
  record Wrong(String why) implements IgnoreText {}

  static IgnoreText read(String text) {
    int dashes = text.indexOf("--");
    if (dashes < 0 || text.substring(dashes + 2).isBlank()) {
      return new Wrong("it gives no reason after --");
    }
    Matcher form = FORM.matcher(text.substring(0, dashes).strip());
    if (!form.matches()) {
      return new Wrong("it cannot be read");
    }
    Set<RuleName> rules = new LinkedHashSet<>();
    for (String name : form.group(1).split(",", -1)) {
      try {
        rules.add(new RuleName(name.strip()));
      } catch (IllegalArgumentException e) {
        return new Wrong(
            name.isBlank() ? "it names no rule" : "'" + name.strip() + "' is no name of a rule");
      }
    }
    Optional<LocalDate> until = Optional.empty();
    if (form.group(2) != null) {
      try {
        until = Optional.of(LocalDate.parse(form.group(2)));
      } catch (DateTimeException e) {
        return new Wrong("'" + form.group(2) + "' is no day like 2027-01-31");
      }
    }
    return new Right(rules, until, text.substring(dashes + 2).strip());
  }
}
