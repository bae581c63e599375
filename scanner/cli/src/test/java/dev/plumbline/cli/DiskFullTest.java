package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.files.InventoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
    Path said = directory.resolve("said.txt");
    DemoOptions small = DemoOptions.defaults().withEstate(SmallEstate.estate());
    try (DemoAzure azure = DemoAzure.start(small)) {
      Process process = scan(azure, said);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue())
          .as(Files.readString(said))
          .isEqualTo(ExitCode.INCOMPLETE.number());
    }
    Path out = directory.resolve("out");
    assertThat(Files.readString(said))
        .contains("Cannot write " + out.resolve("inventory.jsonl") + ": ")
        .contains("The scan stopped; free space or choose another --output, and run again.")
        .doesNotContain("Exception");
    assertThat(out.resolve("findings.jsonl")).doesNotExist();
    assertThat(out.resolve("report.html")).doesNotExist();
    try (InventoryReader inventory = InventoryReader.open(out.resolve("inventory.jsonl"))) {
      assertThat(inventory.finished()).isFalse();
    }
  }

  private Process scan(DemoAzure azure, Path said) throws IOException {
    ProcessBuilder limited =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f " + MOST + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Statistics that the JVM itself keeps in a file.
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main",
                "scan",
                "azure",
                "--credential",
                "environment",
                "--proxy",
                "127.0.0.1:" + azure.proxy().getPort(),
                "--ca-file",
                azure.caFile().toString(),
                "--output",
                "out")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    limited.environment().putAll(azure.environment());
    return limited.start();
  }
}
