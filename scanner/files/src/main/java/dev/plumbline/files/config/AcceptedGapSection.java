package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.model.AcceptedGap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The {@code accepted_gaps} of a document. */
final class AcceptedGapSection {

  private static final String KEY = "accepted_gaps";

  private AcceptedGapSection() {}

  /** What the schema cannot check. */
  static List<Problem> check(YamlDocument document) {
    List<Problem> problems = new ArrayList<>();
    int at = 0;
    for (JsonNode gap : document.root().path(KEY)) {
      int line = document.line("/" + KEY + "/" + at + "/expires");
      Days.problem(gap, "expires").ifPresent(text -> problems.add(new Problem(line, text)));
      at++;
    }
    return problems;
  }

  static List<AcceptedGap> read(JsonNode root) {
    return root.path(KEY)
        .valueStream()
        .map(
            gap ->
                new AcceptedGap(
                    gap.path("scope").textValue(),
                    gap.path("reason").textValue(),
                    LocalDate.parse(gap.path("expires").textValue())))
        .toList();
  }
}
