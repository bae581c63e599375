package dev.plumbline.evaluate.engine;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.MemoryImport;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.function.Function;

/**
 * Compiled policies, ready to be instantiated any number of times. The machine code is made once
 * and shared: the library's own evaluator makes it anew for each instance, at seconds each.
 */
public final class PolicyModule {

  private final WasmModule wasm;
  private final Function<Instance, Machine> machines;

  private PolicyModule(WasmModule wasm, Function<Instance, Machine> machines) {
    this.wasm = wasm;
    this.machines = machines;
  }

  /** The policies of this build, turned into Java classes when it was built. */
  public static PolicyModule bundled() {
    BundledPolicies compiled = new BundledPolicies();
    return new PolicyModule(compiled.wasmModule(), compiled.machineFactory());
  }

  /** Compiles WebAssembly now: one to three seconds, then as fast as the bundled module. */
  public static PolicyModule compile(byte[] wasm) {
    WasmModule module = Parser.parse(wasm);
    return new PolicyModule(
        module,
        MachineFactoryCompiler.builder(module)
            .withInterpreterFallback(InterpreterFallback.FAIL)
            .compile());
  }

  /** Starts at once and runs about a hundred times slower; for small modules that run rarely. */
  public static PolicyModule interpret(byte[] wasm) {
    return new PolicyModule(Parser.parse(wasm), InterpreterMachine::new);
  }

  WasmModule wasm() {
    return wasm;
  }

  Function<Instance, Machine> machines() {
    return machines;
  }

  /**
   * The pages to start with. OPA asks for two whatever the module's constants take, and leaves it
   * to the host to have room for them: the first 18 rules were already beyond.
   */
  int initialPages() {
    long end = 0;
    for (DataSegment segment : wasm.dataSection().dataSegments()) {
      if (segment instanceof ActiveDataSegment active) {
        end = Math.max(end, offset(active) + active.data().length);
      }
    }
    return (int) Math.max(importedPages(), Math.ceilDiv(end, Memory.PAGE_SIZE));
  }

  private int importedPages() {
    return wasm.importSection().stream()
        .filter(MemoryImport.class::isInstance)
        .map(MemoryImport.class::cast)
        .mapToInt(memory -> memory.limits().initialPages())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Not a policy module: it imports no memory."));
  }

  /** OPA writes every offset as one constant. */
  private static long offset(ActiveDataSegment segment) {
    Instruction first = segment.offsetInstructions().getFirst();
    if (first.opcode() != OpCode.I32_CONST) {
      throw new IllegalArgumentException(
          "Not a policy module: its constants have no fixed place in memory.");
    }
    return first.operand(0);
  }
}
