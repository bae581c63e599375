package dev.plumbline.model;

/** What a redacted text was, as far as its name or shape tells. */
public enum SecretKind {
  ACCESS_KEY("access key"),
  API_KEY("API key"),
  CLIENT_SECRET("client secret"),
  CONNECTION_STRING("connection string"),
  COOKIE("cookie"),
  CREDENTIAL("credential"),
  JWT("JWT"),
  KEY_LIKE("key-like text"),
  PASSWORD("password"),
  PRIVATE_KEY("private key"),
  QUERY_VALUE("query value"),
  SAS_SIGNATURE("SAS signature"),
  SAS_TOKEN("SAS token"),
  SECRET("secret"),
  SHARED_ACCESS_KEY("shared access key"),
  STORAGE_ACCOUNT_KEY("storage account key"),
  TOKEN("token");

  private final String label;

  SecretKind(String label) {
    this.label = label;
  }

  /** What stands in place of the secret: {@code [redacted: storage account key]}. */
  public String mark() {
    return "[redacted: " + label + "]";
  }

  /** The length of the mark that begins at this place of a text, or 0 where none does. */
  static int markLengthAt(String text, int start) {
    if (text.startsWith("[redacted: ", start)) {
      for (SecretKind kind : values()) {
        if (text.startsWith(kind.mark(), start)) {
          return kind.mark().length();
        }
      }
    }
    return 0;
  }
}
