package dev.plumbline.evaluate.engine;

import com.dylibso.chicory.runtime.Memory;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;

/** Values going into and out of a module's memory. */
final class Heap {

  private final Memory memory;
  private final OpaWasm_ModuleExports exports;

  Heap(Memory memory, OpaWasm_ModuleExports exports) {
    this.memory = memory;
    this.exports = exports;
  }

  /** Where the next value would go. */
  int top() {
    return exports.opaHeapPtrGet();
  }

  /** The text at an address, up to its NUL, as UTF-8. */
  byte[] text(int address) {
    int end = address;
    while (memory.read(end) != 0) {
      end++;
    }
    return memory.readBytes(address, end - address);
  }

  /** The value that the module keeps at an address. */
  Value dump(int address) {
    try {
      return ValueJson.read(text(exports.opaJsonDump(address)));
    } catch (FileFormatException e) {
      throw new PolicyAbortException("a value of the engine is not JSON: " + e.getMessage());
    }
  }

  /** Hands a value to the module; the address of its own form of it. */
  int parse(Value value) {
    byte[] json = ValueJson.writeBytes(value);
    int text = exports.opaMalloc(json.length);
    memory.write(text, json);
    int address = exports.opaJsonParse(text, json.length);
    exports.opaFree(text);
    return address;
  }

  /**
   * Writes bytes where the heap ends, without telling the heap.
   *
   * @throws PolicyAbortException when the memory may not grow that far
   */
  void writeAt(int address, byte[] bytes) {
    long end = (long) address + bytes.length;
    long missing = Math.ceilDiv(end, Memory.PAGE_SIZE) - memory.pages();
    if (missing > 0 && (missing > memory.maximumPages() || memory.grow((int) missing) < 0)) {
      throw new PolicyAbortException("opa_malloc: no room for " + bytes.length + " bytes of input");
    }
    memory.write(address, bytes);
  }
}
