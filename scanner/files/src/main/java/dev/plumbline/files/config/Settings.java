package dev.plumbline.files.config;

import dev.plumbline.files.config.ConfigurationException.Problem;
import dev.plumbline.files.config.Setting.Layer;
import dev.plumbline.files.config.Setting.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which value of a setting is in force, by the order of {@link Layer}. A pure function. */
public final class Settings {

  private final Map<String, String> environment;
  private final String file;

  /**
   * Settings of one process.
   *
   * @param environment the process's variables
   * @param file the configuration's name for people, such as {@code plumbline.yaml}
   */
  public Settings(Map<String, String> environment, String file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /**
   * The value of a setting that has a default.
   *
   * @param flag what the command line gave
   * @param configured what the file gave
   * @throws ConfigurationException when the variable is set to something else than the key expects
   */
  public <T> Setting<T> resolve(Key<T> key, Optional<T> flag, Optional<T> configured, T standard)
      throws ConfigurationException {
    return find(key, flag, configured)
        .orElseGet(() -> setting(key, standard, Layer.DEFAULT, "default"));
  }

  /**
   * The value of a setting that may be absent.
   *
   * @throws ConfigurationException when the variable is set to something else than the key expects
   */
  public <T> Optional<Setting<T>> find(Key<T> key, Optional<T> flag, Optional<T> configured)
      throws ConfigurationException {
    if (flag.isPresent()) {
      return Optional.of(setting(key, flag.get(), Layer.FLAG, key.flag()));
    }
    Optional<T> variable = variable(key);
    if (variable.isPresent()) {
      return Optional.of(setting(key, variable.get(), Layer.ENVIRONMENT, key.variable()));
    }
    return configured.map(value -> setting(key, value, Layer.FILE, file));
  }

  private <T> Optional<T> variable(Key<T> key) throws ConfigurationException {
    String text = environment.get(key.variable());
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = key.parse().apply(text);
    if (value.isEmpty()) {
      throw new ConfigurationException(
          key.variable(), List.of(new Problem(0, "must be " + key.expected())));
    }
    return value;
  }

  private static <T> Setting<T> setting(Key<T> key, T value, Layer layer, String where) {
    return new Setting<>(key.name(), value, new Origin(layer, where));
  }
}
