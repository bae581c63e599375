package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No part of a planted secret may survive, wherever it stands. */
final class RedactorCanaryTest {

  private static final int ROUNDS = 20_000;

  /** Long enough that no innocent text holds the same characters by chance. */
  private static final int TELLING_PART = 10;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String ALPHANUMERIC =
      LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789";

  private final Random random = new Random(20261122);

  private record Planted(String text, String secret) {}

  private final List<Supplier<Planted>> plants =
      List.of(
          () -> bare(base64(64)),
          () -> bare(base64(32)),
          () -> bare(base64(64).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")),
          () -> bare(base64(64).replace("/", "\\/")),
          () -> bare(pick(ALPHANUMERIC, 3) + "8Q~" + pick(ALPHANUMERIC + "~._-", 34)),
          () -> bare(pick(ALPHANUMERIC, 52) + "JQQJ99" + pick(ALPHANUMERIC, 26)),
          () -> bare(jwt()),
          () -> bare("ghp_" + pick(ALPHANUMERIC, 36)),
          () -> bare("dapi" + pick("0123456789abcdef", 32)),
          () -> named("AccountKey=", pick(ALPHANUMERIC + "+/", 20) + "=="),
          () -> named("SharedAccessKey=", base64(32)),
          () -> named("password=", pick(ALPHANUMERIC + " !#$%&*,.<>?", 24)),
          () -> named("\"clientSecret\": \"", pick(ALPHANUMERIC + "!#$%&*;,.<>? ", 24), "\""),
          () -> named("https://h.example/p?code=", pick(ALPHANUMERIC, 20)),
          () -> named("https://h.example/p?sv=1&sig=", pick(ALPHANUMERIC + "%", 44)),
          () -> named("https://user:", pick(ALPHANUMERIC + ":!$", 16), "@db.example/x"),
          () -> named("Authorization: Bearer ", pick(ALPHANUMERIC + "-._~+", 40)),
          () -> named("-----BEGIN PRIVATE KEY-----\n", base64(96), "\n-----END PRIVATE KEY-----"));

  @Test
  void leavesNoPartOfASecretInAText() {
    for (int round = 0; round < ROUNDS; round++) {
      Planted planted = plants.get(round % plants.size()).get();
      String text = prose() + separator() + planted.text() + separator() + prose();

      assertGone(Redactor.redactText(text), planted, text);
    }
  }

  @Test
  void leavesNoPartOfASecretInABodyOrATag() {
    for (int round = 0; round < ROUNDS; round++) {
      Planted planted = plants.get(round % plants.size()).get();
      Value body =
          Value.object(
              "properties", Value.array(List.of(Value.of(prose()), Value.of(planted.text()))));

      assertGone(Redactor.redact(body).toString(), planted, planted.text());
      assertGone(Redactor.redactNamed("note", planted.text()), planted, planted.text());
    }
  }

  @Test
  void leavesNothingUnderATellingNameHoweverShortTheSecretIs() {
    for (String name : List.of("DB_PASSWORD", "accountKey", "x-functions-key", "SAS", "apiKey")) {
      for (int length = 1; length < 20; length++) {
        String secret = pick("ABCDEFGHXYZ!$%", length);
        assertThat(Redactor.redactNamed(name, secret))
            .startsWith("[redacted: ")
            .doesNotContain(secret);
      }
    }
  }

  @Test
  void givesTheSameWhenItIsAppliedTwice() {
    for (int round = 0; round < ROUNDS; round++) {
      Planted planted = plants.get(round % plants.size()).get();
      String once = Redactor.redactText(prose() + separator() + planted.text() + " x");

      assertThat(Redactor.redactText(once)).isEqualTo(once);
    }
  }

  private static void assertGone(String redacted, Planted planted, String text) {
    String secret = planted.secret();
    for (int i = 0; i + TELLING_PART <= secret.length(); i++) {
      if (redacted.contains(secret.substring(i, i + TELLING_PART))) {
        fail("A part of the secret in\n%s\nsurvived in\n%s", text, redacted);
      }
    }
  }

  private static Planted bare(String secret) {
    return new Planted(secret, secret);
  }

  private static Planted named(String before, String secret) {
    return new Planted(before + secret, secret);
  }

  private static Planted named(String before, String secret, String after) {
    return new Planted(before + secret + after, secret);
  }

  private String base64(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String jwt() {
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + pick(ALPHANUMERIC + "-_", 60)
        + "."
        + pick(ALPHANUMERIC + "-_", 80);
  }

  private String prose() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      words.append(pick(LETTERS, 1 + random.nextInt(9))).append(separator());
    }
    return words.toString();
  }

  private String separator() {
    return List.of(" ", ", ", ". ", ": ", "\n", " (", "\" ", " = ", "; ", " '")
        .get(random.nextInt(10));
  }

  private String pick(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
