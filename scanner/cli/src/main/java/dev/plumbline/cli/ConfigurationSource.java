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

  /**
   * @param governing which version of the file counts
   */
  static ConfigurationSource find(Shell shell, CommonFlags flags, Governing governing)
      throws UserException {
    Optional<Path> place = place(shell, flags);
    if (place.isEmpty()) {
      return new ConfigurationSource(Optional.empty(), USUAL);
    }
    Optional<String> named = named(shell, flags);
    Optional<Path> version = governing.version(place.get());
    if (version.isEmpty() && named.isPresent() && !Files.isRegularFile(place.get())) {
      throw UserException.usage(
          "There is no configuration file "
              + place.get()
              + ". Check --config and PLUMBLINE_CONFIG.");
    }
    return new ConfigurationSource(version, named.orElse(USUAL));
  }

  /** Where the file is, or would be; empty where none is wanted. */
  static Optional<Path> place(Shell shell, CommonFlags flags) {
    return flags.noConfig()
        ? Optional.empty()
        : Optional.of(shell.directory().resolve(named(shell, flags).orElse(USUAL)));
  }

  private static Optional<String> named(Shell shell, CommonFlags flags) {
    return flags
        .config()
        .or(() -> Optional.ofNullable(shell.environment().get("PLUMBLINE_CONFIG")));
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
