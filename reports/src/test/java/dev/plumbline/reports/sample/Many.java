package dev.plumbline.reports.sample;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Location;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** More findings than any surface of GitHub shows. */
public final class Many {

  private Many() {}

  /** So many noncompliant findings: one in ten high, the others medium. */
  public static List<FindingsRecord> failing(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                Sample.of(
                        i % 10 == 0 ? "storage-https-only" : "storage-minimum-tls",
                        "infra/many.json#st" + i,
                        line(i))
                    .fix("-  \"a\": 1\n+  \"a\": " + i + "\n")
                    .fails())
        .toList();
  }

  /** Findings of every kind and standing, and gaps: so many of each. */
  public static List<FindingsRecord> ofEverything(int number) {
    List<FindingsRecord> all = new ArrayList<>(failing(number));
    for (int i = 0; i < number; i++) {
      all.add(
          Sample.of("storage-blob-soft-delete", "infra/old.json#st" + i, line(i))
              .fails(Standing.OPEN.knownFrom(Standing.Known.KNOWN_FINDINGS)));
      all.add(
          Sample.of("keyvault-firewall-default-deny", "infra/kv.json#kv" + i, line(i))
              .unknown(new UnknownReason.OfUnresolved("[parameters('acls')[" + i + "]]")));
      String file = "infra/broken" + i + ".json";
      all.add(
          new FindingsRecord.OfGap(
              Gap.of(
                  Gap.Reason.MALFORMED,
                  new ResourceId(file),
                  "template " + file,
                  "line 1: not JSON",
                  "Mend the file.",
                  "")));
    }
    return all;
  }

  private static Location line(int number) {
    return new Location("infra/many.json", number + 1, 9, number + 1, 40);
  }
}
