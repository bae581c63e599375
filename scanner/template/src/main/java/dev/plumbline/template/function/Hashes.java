package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * {@code uniqueString} and {@code guid}. Of their results only the form is documented, so these are
 * stand-ins: the same for the same arguments, of that form, and not what the platform computes.
 */
final class Hashes {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int UNIQUE_LENGTH = 13;

  private Hashes() {}

  static List<Function> functions() {
    return List.of(
        Function.from(
            Decided.STAND_IN, Page.STRING, "uniqueString", 1, Function.ANY, Hashes::unique),
        Function.from(Decided.STAND_IN, Page.STRING, "guid", 1, Function.ANY, Hashes::guid));
  }

  /** Whether the documentation gives the length of what a text stands for. */
  static boolean fixedLength(Term.Text text) {
    String whole = text.standsFor().orElse("").toLowerCase(Locale.ROOT);
    return whole.startsWith("[uniquestring(") || whole.startsWith("[guid(");
  }

  private static Term unique(Arguments arguments) {
    return arguments.certainty() == Certainty.UNKNOWN
        ? arguments.unknown()
        : Term.standIn(letters(hash(arguments)), arguments.call().expression());
  }

  private static String letters(byte[] hash) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < UNIQUE_LENGTH; i++) {
      letters.append(LETTERS.charAt(hash[i] & 31));
    }
    return letters.toString();
  }

  private static Term guid(Arguments arguments) {
    if (arguments.certainty() == Certainty.UNKNOWN) {
      return arguments.unknown();
    }
    String hex = HexFormat.of().formatHex(hash(arguments));
    String guid =
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20, 32));
    return Term.standIn(guid, arguments.call().expression());
  }

  private static byte[] hash(Arguments arguments) {
    MessageDigest digest = sha256();
    for (int i = 0; i < arguments.count(); i++) {
      byte[] text = arguments.text(i).getBytes(StandardCharsets.UTF_8);
      arguments.spend(text.length);
      digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(text);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
