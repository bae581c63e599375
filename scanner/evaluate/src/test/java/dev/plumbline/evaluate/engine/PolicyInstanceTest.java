package dev.plumbline.evaluate.engine;

import static dev.plumbline.evaluate.engine.Traps.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wasm.ChicoryException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why the engine is given values and not texts, and why an instance is never shared. */
final class PolicyInstanceTest {

  @ParameterizedTest
  @ValueSource(strings = {"{not json", "{\"x\":1,}", "", "\uFEFF{\"x\":1}"})
  void malformedInputIsSilentlyUndefined(String malformed) {
    assertThat(evaluate(Traps.instance(), "traps/seen", malformed)).isEqualTo("[]");
  }

  @Test
  void textAfterTheInputIsSilentlyIgnored() {
    assertThat(evaluate(Traps.instance(), "traps/seen", "{\"x\":1} and more"))
        .isEqualTo("[{\"result\":1}]");
  }

  @Test
  void setsAndDuplicateMembersAreSilentlyAccepted() {
    assertThat(evaluate(Traps.instance(), "traps/seen", "{\"x\":{1}}"))
        .isEqualTo("[{\"result\":[1]}]");
    assertThat(evaluate(Traps.instance(), "traps/seen", "{\"x\":1,\"x\":2}"))
        .isEqualTo("[{\"result\":2}]");
  }

  @Test
  void nestingExhaustsTheCallStackAndTheInstanceGoesOn() {
    PolicyInstance instance = Traps.instance();
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> evaluate(instance, "traps/seen", deep))
        .isInstanceOf(ChicoryException.class)
        .hasMessageContaining("call stack exhausted");
    assertThat(evaluate(instance, "traps/seen", "{\"x\":1}")).isEqualTo("[{\"result\":1}]");
  }

  @Test
  void secondThreadIsRefused() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    HostFunction waits =
        arguments -> {
          inside.countDown();
          await(tried);
          return Optional.empty();
        };
    PolicyInstance instance =
        new PolicyInstance(
            PolicyModule.interpret(Traps.wasm("functions")),
            json("{}"),
            Map.of("sprintf", waits),
            Traps.ROOMY);
    Thread first =
        Thread.ofPlatform().start(() -> evaluate(instance, "functions/text", "{\"x\":1}"));
    inside.await();
    Throwable thrown = new AssertionError("nothing");
    try {
      evaluate(instance, "functions/text", "{\"x\":2}");
    } catch (IllegalStateException e) {
      thrown = e;
    }
    tried.countDown();
    first.join();
    assertThat(thrown).hasMessage("A policy instance was used by two threads at once.");
  }

  @Test
  void entryPointAnnotationOnAPartialObjectNamesOneMember() {
    PolicyInstance instance =
        new PolicyInstance(
            PolicyModule.interpret(Traps.wasm("annotated")), json("{}"), Map.of(), Traps.ROOMY);
    assertThat(instance.entrypoints()).containsOnlyKeys("annotated/out/a", "annotated/whole");
  }

  @Test
  void otherInterfaceVersionIsRefused() {
    assertThatThrownBy(
            () ->
                new PolicyInstance(
                    PolicyModule.interpret(versioned(2)), json("{}"), Map.of(), Traps.ROOMY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("speak version 2.3 of OPA's WebAssembly interface")
        .hasMessageContaining("speaks 1.3");
  }

  /** A module of one memory and the two constants that tell the version of the interface. */
  private static byte[] versioned(int major) {
    String imports = "01" + name("env") + name("memory") + "020002";
    String globals = "02" + constant(major) + constant(3);
    String exports =
        "02" + name("opa_wasm_abi_version") + "0300" + name("opa_wasm_abi_minor_version") + "0301";
    return HexFormat.of()
        .parseHex(
            "0061736d01000000" + section(2, imports) + section(6, globals) + section(7, exports));
  }

  private static String section(int id, String content) {
    return hex(id) + hex(content.length() / 2) + content;
  }

  /** An immutable 32-bit integer. */
  private static String constant(int value) {
    return "7f0041" + hex(value) + "0b";
  }

  private static String name(String text) {
    return hex(text.length()) + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hex(int number) {
    return HexFormat.of().toHexDigits((byte) number);
  }

  private static String evaluate(PolicyInstance instance, String entrypoint, String input) {
    int number = Objects.requireNonNull(instance.entrypoints().get(entrypoint));
    return new String(
        instance.evaluate(number, input.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
