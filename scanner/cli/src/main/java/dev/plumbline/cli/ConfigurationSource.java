package dev.plumbline.cli;

import dev.plumbline.files.config.Configuration;
import dev.plumbline.files.config.ConfigurationException;
import dev.plumbline.model.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the configuration is: the file that {@code --config} or {@code PLUMBLINE_CONFIG} names,
 * else plumbline.yaml in the directory of the run, else none.
 *
 * @param name what the file is called in messages
 */
record ConfigurationSource(Optional<Path> file, String name) {

  private static final String USUAL = "plumbline.yaml";

  static ConfigurationSource find(Shell shell, CommonFlags flags) throws UserException {
    if (flags.noConfig()) {
      return new ConfigurationSource(Optional.empty(), USUAL);
    }
    Optional<String> named =
        flags.config().or(() -> Optional.ofNullable(shell.environment().get("PLUMBLINE_CONFIG")));
    if (named.isPresent()) {
      Path file = shell.directory().resolve(named.get());
      if (!Files.isRegularFile(file)) {
        throw UserException.usage(
            "There is no configuration file " + file + ". Check --config and PLUMBLINE_CONFIG.");
      }
      return new ConfigurationSource(Optional.of(file), named.get());
    }
    Path usual = shell.directory().resolve(USUAL);
    return new ConfigurationSource(
        Files.isRegularFile(usual) ? Optional.of(usual) : Optional.empty(), USUAL);
  }

  Configuration read(List<RuleCard> cards) throws UserException {
    if (file.isEmpty()) {
      return Configuration.empty();
    }
    try {
      return Configuration.read(file.get(), cards);
    } catch (ConfigurationException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot read " + file.get() + ". Check that it exists and that you may read it.");
    }
  }
}
