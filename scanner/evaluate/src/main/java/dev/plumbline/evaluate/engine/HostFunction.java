package dev.plumbline.evaluate.engine;

import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A built-in function of Rego that OPA's WebAssembly leaves to its host. It must give the same
 * value for the same arguments, or verdicts would not repeat.
 */
@FunctionalInterface
public interface HostFunction {

  /** The function's value, or empty where Rego says undefined. Sets arrive as arrays. */
  Optional<Value> call(List<Value> arguments);
}
