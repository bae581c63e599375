package dev.plumbline.reports.html;

import dev.plumbline.model.Digests;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A style sheet or a script of ours that is written into the page as it is. */
record Inline(String text) implements Content {

  static Inline named(String resource) throws IOException {
    try (InputStream in = Inline.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + resource);
      }
      return new Inline(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** As a Content-Security-Policy names it. */
  String source() {
    byte[] digest = Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
