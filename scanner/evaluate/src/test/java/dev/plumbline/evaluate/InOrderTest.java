package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {

  @Test
  void resultsAreTakenInTheOrderOfTheWorkAndOnTheCallingThread() {
    List<Integer> taken = new ArrayList<>();
    List<Thread> takers = new ArrayList<>();

    try (InOrder order = new InOrder()) {
      CountDownLatch secondIsDone = new CountDownLatch(1);
      order.add(() -> waitedFor(secondIsDone, 0), taken::add);
      order.add(() -> released(secondIsDone, 1), taken::add);
      for (int i = 2; i < 1000; i++) {
        int number = i;
        if (i % 7 == 0) {
          order.add(() -> taken.add(number));
        } else {
          order.add(() -> number, taken::add);
        }
      }
      order.add(() -> takers.add(Thread.currentThread()));
      order.finish();
    }

    assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(takers).containsExactly(Thread.currentThread());
  }

  @Test
  void whatWorkThrowsIsThrownInItsTurn() {
    List<Integer> taken = new ArrayList<>();

    try (InOrder order = new InOrder()) {
      order.add(() -> 1, taken::add);
      order.add(InOrderTest::failing, taken::add);
      order.add(() -> 3, taken::add);

      assertThatThrownBy(order::finish).isInstanceOf(ArithmeticException.class).hasMessage("odd");
    }

    assertThat(taken).containsExactly(1);
  }

  @Test
  void errorOfWorkIsThrownAsItIs() {
    try (InOrder order = new InOrder()) {
      order.add(
          () -> {
            throw new StackOverflowError("deep");
          },
          ignored -> {});

      assertThatThrownBy(order::finish).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }
  }

  @Test
  void interruptedCallerStopsWaitingAndStaysInterrupted() {
    try (InOrder order = new InOrder()) {
      order.add(() -> waitedFor(new CountDownLatch(1), 0), ignored -> {});
      Thread.currentThread().interrupt();

      assertThatThrownBy(order::finish).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static int failing() {
    throw new ArithmeticException("odd");
  }

  private static int waitedFor(CountDownLatch latch, int number) throws InterruptedException {
    latch.await();
    return number;
  }

  private static int released(CountDownLatch latch, int number) {
    latch.countDown();
    return number;
  }
}
