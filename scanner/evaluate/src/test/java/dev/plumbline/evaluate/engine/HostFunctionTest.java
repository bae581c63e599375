package dev.plumbline.evaluate.engine;

import static dev.plumbline.evaluate.engine.Traps.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.evaluate.engine.Answer.Failed;
import dev.plumbline.evaluate.engine.Answer.Failure;
import dev.plumbline.evaluate.engine.Answer.Result;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Functions that a module leaves to its host. */
final class HostFunctionTest {

  private static final Value INPUT = json("{\"x\":\"here\"}");

  @Test
  void moduleThatNeedsWhatTheHostLacksIsRefusedByName() {
    assertThatThrownBy(() -> Traps.functions(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("functions that this engine does not have: sprintf.");
  }

  @Test
  void ownFunctionIsCalledWithItsArgumentsAndNotTheLibrarys() {
    HostFunction ours = arguments -> Optional.of(Value.array(arguments));
    try (Engine engine = Traps.functions(Map.of("sprintf", ours))) {
      assertThat(engine.evaluate("functions/text", INPUT))
          .isEqualTo(new Result(json("[\"%s\",[\"here\"]]")));
    }
  }

  @Test
  void undefinedFunctionLeavesTheRestOfTheEvaluationAlone() {
    try (Engine engine = Traps.functions(Map.of("sprintf", arguments -> Optional.empty()))) {
      assertThat(engine.evaluate("functions/both", INPUT))
          .isEqualTo(new Result(json("{\"first\":\"undefined\",\"second\":\"here\"}")));
    }
  }

  @Test
  void functionThatThrowsIsUndefinedAndLoggedOnce() {
    List<LogRecord> logged = new ArrayList<>();
    Handler handler = recording(logged);
    Logger logger = Logger.getLogger(HostEnvironment.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    HostFunction broken =
        arguments -> {
          throw new IllegalStateException("no such format");
        };
    try (Engine engine = Traps.functions(Map.of("sprintf", broken))) {
      for (int i = 0; i < 3; i++) {
        assertThat(engine.evaluate("functions/both", INPUT))
            .isEqualTo(new Result(json("{\"first\":\"undefined\",\"second\":\"here\"}")));
      }
      assertThat(engine.evaluate("functions/text", INPUT))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.UNDEFINED));
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(logged)
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.getMessage())
                    .isEqualTo("The function sprintf of the rule engine failed."));
  }

  private static Handler recording(List<LogRecord> records) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        records.add(record);
      }

      @Override
      public void flush() {
        // Nothing is buffered.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
