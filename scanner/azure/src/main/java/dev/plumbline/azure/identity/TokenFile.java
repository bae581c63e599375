package dev.plumbline.azure.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The token that a platform keeps writing for a workload. Read anew for each exchange, because
 * Kubernetes replaces it about once an hour.
 */
record TokenFile(Path file) implements Supplier<String> {

  @Override
  public String get() {
    try {
      String token = Files.readString(file).strip();
      if (!token.isEmpty()) {
        return token;
      }
    } catch (IOException e) {
      // Missing, not ours to read, or not text: one message below, without the content.
    }
    throw new SignInException(
        "Cannot sign in with workload-identity: no token can be read from "
            + file
            + ", the file that AZURE_FEDERATED_TOKEN_FILE names. Check that the platform writes it"
            + " and that this user may read it.");
  }
}
