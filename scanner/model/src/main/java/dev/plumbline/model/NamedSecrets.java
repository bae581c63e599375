package dev.plumbline.model;

import java.util.Optional;

/**
 * Secrets that stand after their name inside a text: {@code AccountKey=…;}, {@code password: …},
 * {@code \"clientSecret\":\"…\"}.
 */
final class NamedSecrets {

  private static final int LONGEST_NAME = 64;
  private static final String AROUND_NAMES = "\"'\\ \t";
  private static final String VALUE_END = ";&\"',<>)}] \t\r\n";
  private static final String LINE_END = ";\r\n";

  private NamedSecrets() {}

  static String redact(String text) {
    if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '=' && text.charAt(i) != ':') {
        continue;
      }
      Optional<SecretKind> kind = SecretNames.kindOf(nameBefore(text, i));
      if (kind.isEmpty()) {
        continue;
      }
      int start = skip(text, i + 1);
      int end = start + SecretKind.markLengthAt(text, start);
      if (end == start) {
        end = end(text, start, kind.get());
        if (end > start && SecretNames.holdsSecret(text.substring(start, end))) {
          redacted.append(text, copied, start).append(kind.get().mark());
          copied = end;
        }
      }
      i = Math.max(i, end - 1);
    }
    return redacted.append(text, copied, text.length()).toString();
  }

  private static String nameBefore(String text, int delimiter) {
    int end = delimiter;
    while (end > 0 && delimiter - end < 8 && AROUND_NAMES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && inName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean inName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static int skip(String text, int from) {
    int start = from;
    while (start < text.length() && " \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /**
   * A quoted value ends at its quote. Passwords may hold spaces, ampersands and quotes, and
   * connection strings are many pairs, so those go to the end of their line; a connection string's
   * own password ends at the semicolon.
   */
  private static int end(String text, int start, SecretKind kind) {
    int quote = start;
    while (quote < text.length() && text.charAt(quote) == '\\') {
      quote++;
    }
    if (quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'')) {
      return quotedEnd(text, quote, text.charAt(quote));
    }
    String ends =
        switch (kind) {
          case CONNECTION_STRING, COOKIE -> "\r\n";
          case PASSWORD, CREDENTIAL -> LINE_END;
          case SAS_TOKEN -> ";\"'<> \t\r\n";
          case ACCESS_KEY,
              API_KEY,
              CLIENT_SECRET,
              JWT,
              KEY_LIKE,
              PRIVATE_KEY,
              QUERY_VALUE,
              SAS_SIGNATURE,
              SECRET,
              SHARED_ACCESS_KEY,
              STORAGE_ACCOUNT_KEY,
              TOKEN ->
              VALUE_END;
        };
    int end = start;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** With the quotes; where the opening one is escaped, so is the closing one. */
  private static int quotedEnd(String text, int open, char quote) {
    boolean escaped = open > 0 && text.charAt(open - 1) == '\\';
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && !(escaped && i + 1 < text.length() && text.charAt(i + 1) == quote)) {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return text.length();
  }
}
