package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan sends, and what it must not give away of what it was answered. */
final class DemoWireTest {

  private static final Set<String> HOSTS =
      Set.of("login.microsoftonline.com", "management.azure.com");

  @TempDir private Path directory;

  @Test
  void onlyPermittedMethodsGoToPermittedHosts() throws IOException {
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults())) {
      scan(azure);
      assertThat(azure.log()).hasSizeGreaterThan(150);
      assertThat(azure.log()).allSatisfy(DemoWireTest::isPermitted);
      assertThat(azure.log()).noneMatch(Exchange::secretValue);
      assertThat(azure.log())
          .anySatisfy(exchange -> assertThat(exchange.host()).endsWith(".vault.azure.net"));
    }
  }

  @Test
  void noCanaryComesOutAnywhere() throws IOException {
    Desk desk;
    String secret;
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults())) {
      desk = scan(azure);
      secret = azure.environment().getOrDefault("AZURE_CLIENT_SECRET", "");
    }
    assertThat(secret).isNotEmpty();
    List<String> forbidden = new ArrayList<>(Estate.canaries());
    forbidden.add(secret);
    List<String> texts = new ArrayList<>(List.of(desk.out(), desk.err()));
    try (Stream<Path> files = Files.list(desk.file("out"))) {
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertThat(texts).hasSize(5);
    assertThat(desk.err()).as("debug lines were asked for").contains(" DEBUG ");
    for (String canary : forbidden) {
      assertThat(texts).noneMatch(text -> text.contains(canary));
    }
  }

  /** The product's own path, logging all it can, with every option that reads more. */
  private Desk scan(DemoAzure azure) {
    Map<String, String> environment = new HashMap<>(azure.environment());
    Desk desk = new Desk(directory, environment);
    int code =
        desk.run(
            OnDemo.command(
                azure,
                "scan",
                "azure",
                "--retries",
                "1",
                "--with-key-vault-data-plane",
                "--log-level",
                "debug",
                "--output",
                "out"));
    assertThat(code).as(desk.err()).isEqualTo(1);
    return desk;
  }

  private static void isPermitted(Exchange exchange) {
    assertThat(HOSTS.contains(exchange.host()) || exchange.host().endsWith(".vault.azure.net"))
        .as(exchange.toString())
        .isTrue();
    switch (exchange.method()) {
      case "CONNECT", "GET", "HEAD" -> {}
      case "POST" ->
          assertThat(exchange.host() + exchange.target())
              .matches(
                  "management\\.azure\\.com/providers/Microsoft\\.ResourceGraph/resources\\?.*"
                      + "|login\\.microsoftonline\\.com/[0-9a-f-]+/oauth2/v2\\.0/token");
      default -> assertThat(exchange.toString()).as("a method that writes").isEmpty();
    }
  }
}
