package dev.plumbline.evaluate.engine;

import com.dylibso.chicory.runtime.Memory;
import com.styra.opa.wasm.OpaWasm_Env;
import com.styra.opa.wasm.OpaWasm_ModuleImports;
import dev.plumbline.model.Value;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a module may call of its host: memory, abort, and the functions it was promised. */
final class HostEnvironment implements OpaWasm_ModuleImports, OpaWasm_Env {

  private static final System.Logger LOG = System.getLogger(HostEnvironment.class.getName());

  /** The address that means undefined. */
  private static final int UNDEFINED = 0;

  /** A function with the name that messages and the module know it by. */
  private record Named(String name, HostFunction function) {}

  private final Memory memory;
  private final Set<String> reported = new HashSet<>();
  private Map<Integer, Named> functions = Map.of();
  private @Nullable Heap heap;

  HostEnvironment(Memory memory) {
    this.memory = memory;
  }

  /** Ties the module's numbers to functions, once the module can be asked for its numbers. */
  void bind(Heap heap, Map<String, Integer> numbers, Map<String, HostFunction> host) {
    this.heap = heap;
    Map<Integer, Named> bound = new HashMap<>();
    numbers.forEach(
        (name, number) -> {
          HostFunction function = host.get(name);
          if (function != null) {
            bound.put(number, new Named(name, function));
          }
        });
    functions = Map.copyOf(bound);
  }

  @Override
  public OpaWasm_Env env() {
    return this;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public void opaAbort(int address) {
    throw new PolicyAbortException(memory.readCString(address));
  }

  @Override
  public int opaBuiltin0(int id, int context) {
    return call(id);
  }

  @Override
  public int opaBuiltin1(int id, int context, int a) {
    return call(id, a);
  }

  @Override
  public int opaBuiltin2(int id, int context, int a, int b) {
    return call(id, a, b);
  }

  @Override
  public int opaBuiltin3(int id, int context, int a, int b, int c) {
    return call(id, a, b, c);
  }

  @Override
  public int opaBuiltin4(int id, int context, int a, int b, int c, int d) {
    return call(id, a, b, c, d);
  }

  private int call(int id, int... addresses) {
    Named named = functions.get(id);
    Heap values = heap;
    if (named == null || values == null) {
      // Cannot happen: a module whose functions are not all here is refused when it is loaded.
      throw new PolicyAbortException("host function " + id + " does not exist");
    }
    List<Value> arguments = new ArrayList<>();
    for (int address : addresses) {
      arguments.add(values.dump(address));
    }
    return result(named, arguments).map(values::parse).orElse(UNDEFINED);
  }

  /**
   * In OPA a function that fails is undefined, so it is here: were the exception to pass through,
   * one odd argument would end all rules of the resource.
   */
  private Optional<Value> result(Named named, List<Value> arguments) {
    try {
      return named.function().call(arguments);
    } catch (RuntimeException e) {
      if (reported.add(named.name())) {
        LOG.log(Level.WARNING, "The function " + named.name() + " of the rule engine failed.", e);
      }
      return Optional.empty();
    }
  }
}
