package dev.plumbline.cli;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo}: starts an Azure on loopback and scans it by the product's own {@code scan azure},
 * with nothing short-cut: sign-in, proxy, trust and all.
 */
@Command(
    name = "demo",
    description = {
      "Starts a made-up Azure on this machine, scans it and reports. Needs no account and no"
          + " network.",
      "It is full of defects: exit code 1 is what to expect."
    })
final class DemoCommand implements Callable<Integer> {

  private final Shell shell;
  private final Parts parts;
  private final Runner runner;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "plumbline-demo",
      description = "Where the results go; default: ./plumbline-demo.")
  private String output = "plumbline-demo";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "What standard output gets: " + JudgingFlags.FORMATS)
  private @Nullable String format;

  @Option(names = "--with-key-vault-data-plane", description = "As in scan azure.")
  private boolean withKeyVaultDataPlane;

  @Option(names = "--log-level", paramLabel = "LEVEL", description = "As in scan azure.")
  private @Nullable String logLevel;

  /** Runs a command line in a shell: {@link Main#run}, without which this class needs no Main. */
  @FunctionalInterface
  interface Runner {
    int run(Shell shell, Parts parts, String... arguments);
  }

  DemoCommand(Shell shell, Parts parts, Runner runner) {
    this.shell = shell;
    this.parts = parts;
    this.runner = runner;
  }

  @Override
  public Integer call() throws UserException {
    shell.say(
        "Starting a made-up Azure on loopback and scanning it as plumbline would scan yours.");
    try (DemoAzure demo = DemoAzure.start(options())) {
      return runner.run(
          insideDemo(demo), parts.withoutPace(), arguments(demo).toArray(String[]::new));
    } catch (IOException e) {
      throw UserException.usage(
          "The demo needs a loopback address and a temporary directory, and could not have them: "
              + IoTrouble.why(e));
    }
  }

  private DemoOptions options() {
    return parts.demo().map(Supplier::get).orElseGet(DemoOptions::defaults);
  }

  /** The demo must come out the same whatever configuration and variables the caller has. */
  private Shell insideDemo(DemoAzure demo) {
    Map<String, String> environment = new HashMap<>(shell.environment());
    environment
        .keySet()
        .removeIf(name -> name.startsWith("PLUMBLINE_") || name.startsWith("AZURE_"));
    environment.putAll(demo.environment());
    return shell.withEnvironment(environment);
  }

  private List<String> arguments(DemoAzure demo) {
    InetSocketAddress proxy = demo.proxy();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "scan",
                "azure",
                "--no-config",
                "--credential",
                "environment",
                // Some of it is broken for good: nobody should have to wait for the usual five.
                "--retries",
                "2",
                "--proxy",
                "http://" + proxy.getAddress().getHostAddress() + ":" + proxy.getPort(),
                "--ca-file",
                demo.caFile().toString(),
                "--output",
                shell.directory().resolve(output).toString()));
    if (format != null) {
      arguments.addAll(List.of("--format", format));
    }
    if (logLevel != null) {
      arguments.addAll(List.of("--log-level", logLevel));
    }
    if (withKeyVaultDataPlane) {
      arguments.add("--with-key-vault-data-plane");
    }
    return arguments;
  }
}
