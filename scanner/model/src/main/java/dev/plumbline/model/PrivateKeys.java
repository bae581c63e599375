package dev.plumbline.model;

/** PEM private keys, whole or cut off. Certificates and public keys are no secrets. */
final class PrivateKeys {

  private static final String BEGIN = "-----BEGIN ";
  private static final String LABEL_END = "PRIVATE KEY";
  private static final String END = "-----END ";

  private PrivateKeys() {}

  static String redact(String text) {
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    int copied = 0;
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int dashes = text.indexOf("-----", label);
      boolean secret =
          dashes < 0
              || text.substring(label, dashes).stripTrailing().endsWith(LABEL_END)
              || text.substring(label, dashes).contains(LABEL_END + " BLOCK");
      if (!secret) {
        begin = text.indexOf(BEGIN, label);
        continue;
      }
      redacted.append(text, copied, begin).append(SecretKind.PRIVATE_KEY.mark());
      copied = end(text, label);
      begin = text.indexOf(BEGIN, copied);
    }
    return redacted.append(text, copied, text.length()).toString();
  }

  /** The end of the block; of one that was cut off, the end of the text. */
  private static int end(String text, int from) {
    int end = text.indexOf(END, from);
    if (end < 0) {
      return text.length();
    }
    int dashes = text.indexOf("-----", end + END.length());
    return dashes < 0 ? text.length() : dashes + "-----".length();
  }
}
