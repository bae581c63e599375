package dev.plumbline.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Credentials after the name of an HTTP authorization scheme. */
final class AuthorizationSchemes {

  /** The parameters of a challenge ({@code Bearer authorization_uri="…"}) are not a token. */
  private static final Pattern BEARER =
      Pattern.compile(
          "(?i)(?<=\\b(?:bearer|sharedkey|sharedkeylite)(?:\\s|%20))"
              + "(?!\\w{1,40}+=[\"'])[^\\s\"',;<>]{16,}+");

  private static final Pattern SHARED_ACCESS_SIGNATURE =
      Pattern.compile("(?i)(?<=\\bsharedaccesssignature\\s)[^\\s\"',<>]++");

  private static final Pattern BASIC =
      Pattern.compile("(?i)(?<=\\bbasic(?:\\s|%20))[a-z0-9+/]{4,}+={0,2}+");

  private static final List<String> NAMES =
      List.of("basic", "bearer", "sharedaccesssignature", "sharedkey");

  private AuthorizationSchemes() {}

  static String redact(String text) {
    if ((text.indexOf(' ') < 0 && !text.contains("%20")) || !namesOne(text)) {
      return text;
    }
    String redacted = BEARER.matcher(text).replaceAll(m -> SecretKind.TOKEN.mark());
    redacted =
        SHARED_ACCESS_SIGNATURE.matcher(redacted).replaceAll(m -> SecretKind.SAS_TOKEN.mark());
    return BASIC.matcher(redacted).replaceAll(AuthorizationSchemes::basic);
  }

  /** Cheaper than the patterns, which look back from every place; hardly any text names one. */
  private static boolean namesOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      int lower = text.charAt(i) | 0x20;
      if (lower != 'b' && lower != 's') {
        continue;
      }
      for (String name : NAMES) {
        if (text.regionMatches(true, i, name, 0, name.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Basic authentication" is prose; base64 of {@code user:password} is not. */
  private static String basic(MatchResult match) {
    try {
      byte[] decoded = Base64.getDecoder().decode(match.group());
      return new String(decoded, StandardCharsets.ISO_8859_1).indexOf(':') < 0
          ? match.group()
          : SecretKind.CREDENTIAL.mark();
    } catch (IllegalArgumentException e) {
      // Not base64, so not a credential of this scheme.
      return match.group();
    }
  }
}
