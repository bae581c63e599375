package dev.plumbline.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Secrets that carry their own signature. Each pattern has a fixed length or one possessive run
 * after its signature, or starts only where a run starts, so that time stays linear. Derived from
 * microsoft/security-utilities (MIT) where Azure's own keys are concerned.
 */
final class KnownTokens {

  private record Known(String signature, Pattern pattern, SecretKind kind) {}

  private static final List<Known> ALL =
      List.of(
          known("eyJ", jwt("eyJ"), SecretKind.JWT),
          known("eyAi", jwt("eyAi"), SecretKind.JWT),
          known("ewog", jwt("ewog"), SecretKind.JWT),
          known("Q~", "[\\w~.-]{3}[78]Q~[\\w~.-]{31,34}+", SecretKind.CLIENT_SECRET),
          known("JQQJ9", "[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9+/]{20,}+=*+", SecretKind.ACCESS_KEY),
          known("AzSe", "[A-Za-z0-9+/]{42}AzSe[A-D][A-Za-z0-9+/]{5}", SecretKind.API_KEY),
          known("+ACR", "[A-Za-z0-9+/]{42}\\+ACR[A-D][A-Za-z0-9+/]{5}", SecretKind.ACCESS_KEY),
          known("AzFu", "[\\w-]{44}AzFu[\\w-]{5}[AQgw]={0,2}+", SecretKind.API_KEY),
          known("dapi", "dapi[0-9a-f-]{32,}+", SecretKind.TOKEN),
          known("npm_", "npm_[A-Za-z0-9]{36,}+", SecretKind.TOKEN),
          known("oy2", "oy2[a-z2-7]{43,}+", SecretKind.API_KEY),
          known("gh", "gh[pousr]_[A-Za-z0-9]{36,}+", SecretKind.TOKEN),
          known("github_pat_", "github_pat_\\w{20,}+", SecretKind.TOKEN),
          known("glpat-", "glpat-[\\w-]{20,}+", SecretKind.TOKEN),
          known("xox", "xox[abeoprs]-[\\w-]{10,}+", SecretKind.TOKEN),
          known("AKIA", "AKIA[A-Z2-7]{16}", SecretKind.ACCESS_KEY),
          known(
              "IBAzCC", "MI[I-L][\\w/+]{2}[AQgw]IBAzCC[A-Za-z0-9+/]*+=*+", SecretKind.PRIVATE_KEY));

  private KnownTokens() {}

  static String redact(String text) {
    String redacted = text;
    for (Known known : ALL) {
      if (redacted.contains(known.signature())) {
        redacted = known.pattern().matcher(redacted).replaceAll(m -> known.kind().mark());
      }
    }
    return redacted;
  }

  /**
   * Sought from the start of a run of characters, so that each run is looked at once. The lengths
   * keep it from words and host names ({@code MonkeyJungle.example.com}).
   */
  private static String jwt(String start) {
    return "(?<![\\w=-])(?=[\\w=-]*?"
        + start
        + "[\\w=-]{12})[\\w=-]++\\.[\\w=-]{16,}+(?:\\.[\\w=-]*+)*+";
  }

  private static Known known(String signature, String pattern, SecretKind kind) {
    return new Known(signature, Pattern.compile(pattern), kind);
  }
}
