package dev.plumbline.evaluate.engine;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The small policies beside the tests, which do what policies must not. */
final class Traps {

  static final Limits ROOMY = new Limits(1024, Duration.ofSeconds(60));

  private Traps() {}

  static byte[] wasm(String name) {
    try (InputStream in = Traps.class.getResourceAsStream("traps/" + name + ".wasm")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Engine engine(Limits limits) {
    return new Engine(
        PolicyModule.interpret(wasm("traps")), json("{\"known\":{\"a\":1}}"), Map.of(), limits);
  }

  static PolicyInstance instance() {
    return new PolicyInstance(PolicyModule.interpret(wasm("traps")), json("{}"), Map.of(), ROOMY);
  }

  static Engine functions(Map<String, HostFunction> host) {
    return new Engine(PolicyModule.interpret(wasm("functions")), json("{}"), host, ROOMY);
  }

  static Value json(String text) {
    try {
      return ValueJson.read(text);
    } catch (FileFormatException e) {
      throw new UncheckedIOException(e);
    }
  }
}
