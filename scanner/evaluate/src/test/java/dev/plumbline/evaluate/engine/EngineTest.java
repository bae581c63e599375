package dev.plumbline.evaluate.engine;

import static dev.plumbline.evaluate.engine.Traps.ROOMY;
import static dev.plumbline.evaluate.engine.Traps.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.plumbline.evaluate.engine.Answer.Failed;
import dev.plumbline.evaluate.engine.Answer.Failure;
import dev.plumbline.evaluate.engine.Answer.Result;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The engine meets every trap that is known of it, and is usable afterwards. */
final class EngineTest {

  @Test
  void undefinedIsAFailureAndNeverAnEmptyAnswer() {
    try (Engine engine = Traps.engine(ROOMY)) {
      assertThat(engine.evaluate("traps/seen", json("{}")))
          .isEqualTo(new Failed(Failure.UNDEFINED, "the entry point is undefined for this input"));
      assertThat(engine.evaluate("traps/seen", json("{\"x\":[1]}")))
          .isEqualTo(new Result(json("[1]")));
    }
  }

  @Test
  void abortIsLocatedAndTheEngineGoesOn() {
    try (Engine engine = Traps.engine(ROOMY)) {
      assertThat(engine.evaluate("traps/conflict", json("{\"x\":true,\"y\":true}")))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.failure()).isEqualTo(Failure.ABORTED);
                assertThat(failed.message()).matches("traps\\.rego:\\d+:1: .*conflict.*");
              });
      assertThat(engine.evaluate("traps/conflict", json("{\"y\":true}")))
          .isEqualTo(new Result(Value.of("b")));
    }
  }

  @Test
  void memoryLimitEndsALargeEvaluationAndTheEngineGoesOn() {
    try (Engine engine = Traps.engine(new Limits(64, Duration.ofSeconds(60)))) {
      assertThat(engine.evaluate("traps/large", json("{\"n\":100000}")))
          .isEqualTo(new Failed(Failure.OUT_OF_MEMORY, "the evaluation needs more than 4 MiB"));
      assertThat(engine.evaluate("traps/large", json("{\"n\":10}")))
          .isEqualTo(new Result(Value.of(10)));
    }
  }

  @Test
  void memoryLimitRefusesALargeInputAndTheEngineGoesOn() {
    try (Engine engine = Traps.engine(new Limits(8, Duration.ofSeconds(60)))) {
      Value large = Value.object("x", Value.of("a".repeat(600_000)));
      assertThat(engine.evaluate("traps/seen", large))
          .isEqualTo(new Failed(Failure.OUT_OF_MEMORY, "the evaluation needs more than 512 KiB"));
      assertThat(engine.evaluate("traps/seen", json("{\"x\":1}")))
          .isEqualTo(new Result(Value.of(1)));
    }
  }

  @Test
  void timeLimitEndsASlowEvaluationAndTheEngineGoesOn() {
    try (Engine engine = Traps.engine(new Limits(4096, Duration.ofMillis(300)))) {
      assertThat(engine.evaluate("traps/slow", json("{\"n\":100000}")))
          .isEqualTo(new Failed(Failure.OUT_OF_TIME, "the evaluation takes longer than 0.3 s"));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(engine.evaluate("traps/slow", json("{\"n\":3}")))
          .isEqualTo(new Result(Value.of(0)));
    }
  }

  @Test
  void interruptFromOutsideEndsTheEvaluationAndStaysSet() {
    try (Engine engine = Traps.engine(ROOMY)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> engine.evaluate("traps/slow", json("{\"n\":100000}")))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void deepInputIsRefusedByTheWriterBeforeTheEngineSeesIt() {
    try (Engine engine = Traps.engine(ROOMY)) {
      Value deepest = nested(ValueJson.MAX_RECORD_DEPTH - 2);
      assertThat(engine.evaluate("traps/echo", Value.object("x", deepest)))
          .isInstanceOf(Failed.class)
          .extracting("failure")
          .isEqualTo(Failure.BROKEN);
      assertThat(engine.evaluate("traps/seen", Value.object("x", nested(200))))
          .isInstanceOf(Failed.class)
          .extracting("failure")
          .isEqualTo(Failure.TOO_DEEP);
    }
  }

  @Test
  void membersOfObjectsAreSorted() {
    try (Engine engine = Traps.engine(ROOMY)) {
      Answer answer =
          engine.evaluate("traps/letters", json("{\"letters\":[\"q\",\"b\",\"z\",\"a\",\"m\"]}"));
      assertThat(answer)
          .isInstanceOfSatisfying(
              Result.class,
              result ->
                  assertThat(ValueJson.write(result.value()))
                      .isEqualTo(
                          "{'a':{'a':2,'z':1},'b':{'a':2,'z':1},'m':{'a':2,'z':1},'q':{'a':2,'z':1},'z':{'a':2,'z':1}}"
                              .replace('\'', '"')));
    }
  }

  @Test
  void numbersAreExact() {
    try (Engine engine = Traps.engine(ROOMY)) {
      assertThat(engine.evaluate("traps/next", json("{\"n\":9007199254740993}")))
          .isEqualTo(new Result(Value.of(9007199254740994L)));
      assertThat(
              engine.evaluate("traps/seen", json("{\"x\":0.1000000000000000055511151231257827}")))
          .isEqualTo(new Result(json("0.1000000000000000055511151231257827")));
    }
  }

  @Test
  void divisionByZeroIsUndefined() {
    try (Engine engine = Traps.engine(ROOMY)) {
      assertThat(engine.evaluate("traps/quotient", json("{\"a\":1,\"b\":0}")))
          .isInstanceOf(Failed.class);
      assertThat(engine.evaluate("traps/quotient", json("{\"a\":6,\"b\":3}")))
          .isEqualTo(new Result(Value.of(2)));
    }
  }

  @Test
  void unknownEntryPointIsNamed() {
    try (Engine engine = Traps.engine(ROOMY)) {
      assertThatThrownBy(() -> engine.evaluate("traps/nothing", json("{}")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "The policies have no entry point traps/nothing; they have [traps/conflict,");
    }
  }

  @Test
  void dataIsParsedOnceAndSurvivesEvaluations() {
    try (Engine engine = Traps.engine(ROOMY)) {
      for (int i = 0; i < 50; i++) {
        assertThat(engine.evaluate("traps/large", json("{\"n\":500}"))).isInstanceOf(Result.class);
        assertThat(engine.evaluate("traps/known", json("{\"x\":\"a\"}")))
            .isEqualTo(new Result(Value.of(1)));
      }
    }
  }

  @Test
  void manyThreadsEachGetTheirOwnAnswer() throws Exception {
    try (Engine engine = Traps.engine(ROOMY);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        Value mine = Value.of("value " + i);
        work.add(
            () -> engine.evaluate("traps/seen", Value.object("x", mine)).equals(new Result(mine)));
      }
      for (Future<Boolean> right : threads.invokeAll(work)) {
        assertThat(right.get()).isTrue();
      }
    }
  }

  @Test
  void compiledModuleAnswersLikeTheInterpretedOne() {
    byte[] wasm = Traps.wasm("traps");
    Value input = json("{\"letters\":[\"b\",\"a\"],\"x\":{\"deep\":[1,2.50,null,\"ü\\u0000\"]}}");
    try (Engine compiled = new Engine(PolicyModule.compile(wasm), json("{}"), Map.of(), ROOMY);
        Engine interpreted = Traps.engine(ROOMY)) {
      for (String entrypoint : List.of("traps/letters", "traps/seen", "traps/echo")) {
        assertThat(compiled.evaluate(entrypoint, input))
            .isInstanceOf(Result.class)
            .isEqualTo(interpreted.evaluate(entrypoint, input));
      }
      assertThat(compiled.evaluate("traps/conflict", json("{\"x\":true,\"y\":true}")))
          .isEqualTo(interpreted.evaluate("traps/conflict", json("{\"x\":true,\"y\":true}")));
    }
  }

  @Test
  void furtherInstancesShareTheCompiledCode() {
    PolicyModule module = PolicyModule.compile(Traps.wasm("traps"));
    Set<Class<?>> code = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      var memory = new ByteArrayMemory(new MemoryLimits(module.initialPages()));
      Instance.builder(module.wasm())
          .withImportValues(new HostEnvironment(memory).toImportValues())
          .withMachineFactory(
              instance -> {
                Machine machine = module.machines().apply(instance);
                code.add(machine.getClass());
                return machine;
              })
          .build();
    }
    assertThat(code).hasSize(1);
  }

  private static Value nested(int levels) {
    Value value = Value.of("bottom");
    for (int i = 0; i < levels; i++) {
      value = Value.array(List.of(value));
    }
    return value;
  }
}
