package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.files.InventoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more while the inventory is written. A process that may not write beyond a
 * few kilobytes of any file stands for it: the kernel fails its writes as those to a full disk, and
 * anybody may limit their own process so.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no ulimit to stand for a full disk.")
final class DiskFullTest {

  /** In blocks of 512 bytes, as sh counts: more than the header takes, less than the estate. */
  private static final int MOST = 16;

  @TempDir private Path directory;

  @Test
  void endsTheScanAndLeavesAnInventoryThatSaysItIsUnfinished()
      throws IOException, InterruptedException {
    DemoOptions small = DemoOptions.defaults().withEstate(SmallEstate.estate());
    int code;
    try (DemoAzure azure = DemoAzure.start(small)) {
      code =
          OwnProcess.limitedBy("ulimit -f " + MOST)
              .with(azure.environment())
              .run(directory, OnDemo.command(azure, "scan", "azure", "--output", "out"));
    }
    String said = Files.readString(directory.resolve("said.txt"));
    assertThat(code).as(said).isEqualTo(ExitCode.INCOMPLETE.number());
    Path out = directory.resolve("out");
    assertThat(said)
        .contains("Cannot write " + out.resolve("inventory.jsonl") + ": File too large")
        .contains("The scan stopped; free space or choose another --output, and run again.")
        .doesNotContain("Exception");
    assertThat(out.resolve("findings.jsonl")).doesNotExist();
    assertThat(out.resolve("report.html")).doesNotExist();
    try (InventoryReader inventory = InventoryReader.open(out.resolve("inventory.jsonl"))) {
      assertThat(inventory.finished()).isFalse();
    }
  }
}
