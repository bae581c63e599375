package dev.plumbline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results are uploaded to. */
final class PublishFlags {

  @Option(
      names = "--publish",
      paramLabel = "URL",
      description =
          "Upload the results to a blob container with the same identity:"
              + " https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX.")
  private @Nullable String publish;

  Optional<String> publish() {
    return Optional.ofNullable(publish);
  }
}
