package dev.plumbline.evaluate.engine;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One module with its own memory and data. Of one thread at a time: two at once give silently wrong
 * answers, so the second is refused.
 */
final class PolicyInstance {

  /** The only version of OPA's interface that this binding speaks. */
  private static final String ABI = "1.3";

  private static final int RESERVED = 0;
  private static final int AS_JSON = 0;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final OpaWasm_ModuleExports exports;
  private final Heap heap;
  private final SortedMap<String, Integer> entrypoints;
  private final int data;
  private final int top;

  /**
   * @param data parsed once and kept below every evaluation
   * @throws IllegalArgumentException when the module speaks another version of the interface, or
   *     needs functions that the host has not
   */
  PolicyInstance(PolicyModule module, Value data, Map<String, HostFunction> host, Limits limits) {
    var memory = new ByteArrayMemory(new MemoryLimits(module.initialPages(), limits.memoryPages()));
    var environment = new HostEnvironment(memory);
    Instance instance =
        Instance.builder(module.wasm())
            .withImportValues(environment.toImportValues())
            .withMachineFactory(module.machines())
            .build();
    requireAbi(instance);
    this.exports = new OpaWasm_ModuleExports(instance);
    this.heap = new Heap(memory, exports);
    SortedMap<String, Integer> functions = numbers(exports.builtins());
    requireAll(functions.keySet(), host);
    environment.bind(heap, functions, host);
    this.entrypoints = numbers(exports.entrypoints());
    this.data = heap.parse(data);
    this.top = heap.top();
  }

  SortedMap<String, Integer> entrypoints() {
    return entrypoints;
  }

  /**
   * Evaluates an entry point.
   *
   * @param input JSON of our own writer: the engine takes what is not JSON for undefined, or stops
   *     reading after the first value, and says nothing
   * @return JSON in UTF-8, {@code [{"result": …}]}, or {@code []} for undefined
   */
  byte[] evaluate(int entrypoint, byte[] input) {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException("A policy instance was used by two threads at once.");
    }
    try {
      heap.writeAt(top, input);
      return heap.text(
          exports.opaEval(
              RESERVED, entrypoint, data, top, input.length, top + input.length, AS_JSON));
    } finally {
      busy.set(false);
    }
  }

  /** Comes first: another version may well lack exports that the binding looks for. */
  private static void requireAbi(Instance instance) {
    Instance.Exports exports = instance.exports();
    String version =
        exports.global("opa_wasm_abi_version").getValue()
            + "."
            + exports.global("opa_wasm_abi_minor_version").getValue();
    if (!version.equals(ABI)) {
      throw new IllegalArgumentException(
          "The policies speak version "
              + version
              + " of OPA's WebAssembly interface; this engine speaks "
              + ABI
              + ". Compile them with the OPA release that the build names.");
    }
  }

  private static void requireAll(Collection<String> needed, Map<String, HostFunction> host) {
    List<String> missing = needed.stream().filter(name -> !host.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The policies call functions that this engine does not have: "
              + String.join(", ", missing)
              + ". Compile them with the capabilities file of the pack, which leaves them out.");
    }
  }

  private SortedMap<String, Integer> numbers(int address) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    if (heap.dump(address) instanceof Value.Obj(Map<String, Value> members)) {
      members.forEach(
          (name, id) -> {
            if (id instanceof Value.Num(BigDecimal number)) {
              numbers.put(name, number.intValueExact());
            }
          });
    }
    return numbers;
  }
}
