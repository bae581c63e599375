package dev.plumbline.cli;

import dev.plumbline.reports.console.Terminal;
import java.io.Console;
import java.util.Map;

/** Finds out what standard output is, by the conventions of NO_COLOR and CLICOLOR. */
final class TerminalProbe {

  private static final int USUAL_WIDTH = 100;

  private TerminalProbe() {}

  /** Whether a person is at the other end. Since JDK 22 a console exists when redirected, too. */
  @SuppressWarnings("SystemConsoleNull") // still null where no provider makes one, says its Javadoc
  static boolean interactive(Map<String, String> environment) {
    Console console = System.console();
    return console != null && console.isTerminal() && !environment.containsKey("CI");
  }

  /** Width and colour of standard output. */
  static Terminal of(Map<String, String> environment, boolean interactive) {
    int width = interactive ? width(environment) : Terminal.PLAIN.width();
    return new Terminal(width, colour(environment, interactive));
  }

  private static boolean colour(Map<String, String> environment, boolean interactive) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (isOn(environment.getOrDefault("CLICOLOR_FORCE", ""))) {
      return true;
    }
    return interactive && !environment.getOrDefault("CLICOLOR", "").equals("0");
  }

  private static boolean isOn(String value) {
    return !value.isEmpty() && !value.equals("0");
  }

  private static int width(Map<String, String> environment) {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
