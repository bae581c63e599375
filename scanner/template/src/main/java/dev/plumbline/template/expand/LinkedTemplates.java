package dev.plumbline.template.expand;

import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import java.io.IOException;
import java.util.Optional;

/** Gives the local files that a template links to. */
public interface LinkedTemplates {

  /**
   * The file, or empty when there is none inside the scanned directory.
   *
   * @param path from the scanned directory's root, normalized, with forward slashes
   * @throws IOException when there is one and it cannot be read
   */
  Optional<Document> read(String path) throws JsonException, IOException;
}
