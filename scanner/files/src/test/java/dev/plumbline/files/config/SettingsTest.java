package dev.plumbline.files.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  private static final Key<Severity> FAIL_ON = Key.severity("fail-on");

  @Test
  void takesFlagThenVariableThenFileThenDefault() throws ConfigurationException {
    Settings set = new Settings(Map.of("PLUMBLINE_FAIL_ON", "low"), "plumbline.yaml");
    Settings unset = new Settings(Map.of("PLUMBLINE_FAIL_ON", ""), "plumbline.yaml");
    Optional<Severity> flag = Optional.of(Severity.CRITICAL);
    Optional<Severity> file = Optional.of(Severity.HIGH);

    assertThat(set.resolve(FAIL_ON, flag, file, Severity.MEDIUM))
        .isEqualTo(setting(Severity.CRITICAL, Setting.Layer.FLAG, "--fail-on"));
    assertThat(set.resolve(FAIL_ON, Optional.empty(), file, Severity.MEDIUM))
        .isEqualTo(setting(Severity.LOW, Setting.Layer.ENVIRONMENT, "PLUMBLINE_FAIL_ON"));
    assertThat(unset.resolve(FAIL_ON, Optional.empty(), file, Severity.MEDIUM))
        .isEqualTo(setting(Severity.HIGH, Setting.Layer.FILE, "plumbline.yaml"));
    assertThat(unset.resolve(FAIL_ON, Optional.empty(), Optional.empty(), Severity.MEDIUM))
        .isEqualTo(setting(Severity.MEDIUM, Setting.Layer.DEFAULT, "default"));
    assertThat(unset.find(FAIL_ON, Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void refusesAVariableThatIsNotWhatTheSettingIs() {
    Settings settings =
        new Settings(
            Map.of(
                "PLUMBLINE_FAIL_ON", "worst",
                "PLUMBLINE_CLOUD", "mars",
                "PLUMBLINE_WITH_KEY_VAULT_DATA_PLANE", "yes",
                "PLUMBLINE_SUBSCRIPTION", " , "),
            "plumbline.yaml");

    refuses(settings, FAIL_ON, "PLUMBLINE_FAIL_ON, must be one of critical, high, medium, low");
    refuses(
        settings,
        Key.oneOf("cloud", List.of("public", "china")),
        "PLUMBLINE_CLOUD, must be one of public, china");
    refuses(
        settings,
        Key.flag("with-key-vault-data-plane"),
        "PLUMBLINE_WITH_KEY_VAULT_DATA_PLANE, must be true or false");
    refuses(
        settings,
        Key.list("subscription"),
        "PLUMBLINE_SUBSCRIPTION, must be names separated by commas");
  }

  @Test
  void readsListsAndFlagsFromVariables() throws ConfigurationException {
    Settings settings =
        new Settings(
            Map.of(
                "PLUMBLINE_SUBSCRIPTION", "a, b,", "PLUMBLINE_DRY", "TRUE", "PLUMBLINE_OUT", "x"),
            "plumbline.yaml");

    assertThat(value(settings, Key.list("subscription"))).containsExactly("a", "b");
    assertThat(value(settings, Key.flag("dry"))).isTrue();
    assertThat(value(settings, Key.text("out"))).isEqualTo("x");
  }

  private static <T> T value(Settings settings, Key<T> key) throws ConfigurationException {
    return settings.find(key, Optional.empty(), Optional.empty()).orElseThrow().value();
  }

  private static void refuses(Settings settings, Key<?> key, String message) {
    assertThatThrownBy(() -> settings.find(key, Optional.empty(), Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message);
  }

  private static Setting<Severity> setting(Severity value, Setting.Layer layer, String where) {
    return new Setting<>("fail-on", value, new Setting.Origin(layer, where));
  }
}
