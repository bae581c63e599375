package dev.plumbline.cli;

import dev.plumbline.demo.DemoAzure;
import java.util.stream.Stream;

/** Commands on a demo's Azure: the words of a test, and how to reach that Azure. */
final class OnDemo {

  private OnDemo() {}

  static String[] command(DemoAzure azure, String... words) {
    return with(withoutCaFile(azure, words), "--ca-file", azure.caFile().toString());
  }

  /** The same, trusting no more certificates than the JVM does. */
  static String[] withoutCaFile(DemoAzure azure, String... words) {
    return with(
        words, "--credential", "environment", "--proxy", "127.0.0.1:" + azure.proxy().getPort());
  }

  static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
