package dev.plumbline.template.find;

import dev.plumbline.template.expand.LinkedTemplates;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.json.JsonReader;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parsed files of a tree, a bounded number of them kept. Their places carry the name that a
 * file has in the tree itself, since that is what links between files go by.
 */
public final class Documents implements LinkedTemplates {

  private static final long KEPT = 24L << 20;

  private final SourceTree tree;
  private final Map<String, Document> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  public Documents(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * The file's content.
   *
   * @throws JsonException when it does not parse
   * @throws IOException when it cannot be read
   */
  public Document of(TreeFile file) throws JsonException, IOException {
    Document known = kept.get(file.original());
    return known != null ? known : parse(file, tree.read(file));
  }

  Document parse(TreeFile file, byte[] bytes) throws JsonException {
    Document document = JsonReader.read(file.original(), bytes);
    if (kept.put(file.original(), document) == null) {
      characters += document.text().length();
    }
    var oldest = kept.values().iterator();
    while (characters > KEPT && kept.size() > 1) {
      characters -= oldest.next().text().length();
      oldest.remove();
    }
    return document;
  }

  @Override
  public Optional<Document> read(String path) throws JsonException, IOException {
    Optional<TreeFile> file = tree.original(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(of(file.get()));
  }
}
