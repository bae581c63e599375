package dev.plumbline.template.find;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file may be, told from its characters alone: most JSON files of a repository are neither
 * and need not be parsed.
 */
enum Candidate {
  TEMPLATE,
  PARAMETERS;

  private static final Pattern CLAIM =
      Pattern.compile(
          "\"\\$schema\"\\s*+:\\s*+\"[^\"]*deployment(?:template|parameters)\\.json#?\"");

  static Optional<Candidate> of(byte[] bytes) {
    String text = text(bytes);
    // The one inside the other is a template with a nested deployment's parameters in it.
    if (text.contains("deploymenttemplate.json") || looksDeployable(text)) {
      return Optional.of(TEMPLATE);
    }
    return text.contains("deploymentparameters.json") ? Optional.of(PARAMETERS) : Optional.empty();
  }

  /** Whether a file that does not parse was meant to be one of them. */
  static boolean claims(byte[] bytes) {
    String text = text(bytes);
    return CLAIM.matcher(text).find() || looksDeployable(text);
  }

  /** A template whose {@code $schema} was lost must not drop out of the scan. */
  private static boolean looksDeployable(String text) {
    return text.contains("\"contentversion\"") && text.contains("\"resources\"");
  }

  /** Lower-cased; of a text in UTF-16 every other byte is zero. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return (text.indexOf('\0') < 0 ? text : text.replace("\0", "")).toLowerCase(Locale.ROOT);
  }
}
