package dev.plumbline.azure.publish;

import com.azure.json.JsonProviders;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a published report consists of. It is uploaded last: a folder without it is a half upload,
 * and one whose files differ from it was changed afterwards.
 */
record Manifest(String scan, List<PublishedFile> files) {

  static final String NAME = "manifest.json";

  byte[] json() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonProviders.createWriter(bytes)) {
      json.writeStartObject()
          .writeStringField("schema", "plumbline/manifest")
          .writeIntField("version", 1)
          .writeStringField("scan", scan)
          .writeStartArray("files");
      for (PublishedFile file : files) {
        json.writeStartObject()
            .writeStringField("name", file.name())
            .writeLongField("bytes", file.bytes())
            .writeStringField("mediaType", file.mediaType())
            .writeStringField("sha256", file.sha256())
            .writeEndObject();
      }
      json.writeEndArray().writeEndObject();
    }
    return bytes.toByteArray();
  }
}
