package dev.plumbline.azure.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RoundRobinTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  private static RoundRobin.Feed feed(Iterator<Consumer<RoundRobin>> lanes) {
    return rounds -> {
      if (lanes.hasNext()) {
        lanes.next().accept(rounds);
      }
      return lanes.hasNext();
    };
  }

  /** A lane whose first piece adds the others. */
  private Consumer<RoundRobin> lane(String name, int pieces) {
    return rounds ->
        rounds.open(
            List.of(
                lane -> IntStream.range(0, pieces).forEach(i -> lane.add(() -> log.add(name + i)))),
            () -> log.add(name + "end"));
  }

  @Test
  void takesTheLanesInTurn() {
    new RoundRobin(1, 2, feed(List.of(lane("a", 4), lane("b", 2)).iterator())).run();

    assertThat(log).containsExactly("a0", "b0", "a1", "b1", "a2", "bend", "a3", "aend");
  }

  @Test
  void endsALaneOnlyAfterAllItsPieces() {
    new RoundRobin(8, 4, feed(List.of(lane("a", 500)).iterator())).run();

    assertThat(log).hasSize(501).doesNotHaveDuplicates();
    assertThat(log.getLast()).isEqualTo("aend");
  }

  @Test
  void keepsOnlySoManyLanesOpen() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Consumer<RoundRobin> counted =
        rounds -> {
          most.accumulateAndGet(open.incrementAndGet(), Math::max);
          rounds.open(List.of(lane -> lane.add(() -> log.add("x"))), open::decrementAndGet);
        };

    new RoundRobin(8, 3, feed(Collections.nCopies(50, counted).iterator())).run();

    assertThat(log).hasSize(50);
    // The lane that is ending has run its last piece when the next one opens.
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void runsNothingWhenThereIsNothing() {
    new RoundRobin(4, 4, rounds -> false).run();

    assertThat(log).isEmpty();
  }

  @Test
  void stopsAllThreadsAtTheFirstBug() {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Consumer<RoundRobin> stuck =
        rounds -> rounds.open(List.of(lane -> await(blocked, never)), () -> log.add("end"));
    Consumer<RoundRobin> failing =
        rounds ->
            rounds.open(
                List.of(
                    lane -> {
                      await(blocked);
                      throw new IllegalArgumentException("a bug");
                    }),
                () -> log.add("end"));

    assertThatThrownBy(() -> new RoundRobin(2, 2, feed(List.of(stuck, failing).iterator())).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bug");
    assertThat(log).doesNotContain("end");
  }

  @Test
  void endsPromptlyWhenInterrupted() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Consumer<RoundRobin> stuck =
        rounds -> rounds.open(List.of(lane -> await(started, never)), () -> log.add("end"));
    Thread scan =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    new RoundRobin(4, 4, feed(List.of(stuck).iterator())).run();
                  } catch (CancellationException e) {
                    thrown.set(e);
                  }
                });
    started.await();

    scan.interrupt();
    scan.join();

    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
  }

  private static void await(CountDownLatch reached) {
    try {
      reached.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells that it got here, then waits for what never comes, as a request would. */
  private static void await(CountDownLatch reached, CountDownLatch never) {
    reached.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Test
  void comesOutWithABugThatIsFasterThanTheStartOfTheThreads() {
    Consumer<RoundRobin> failing =
        rounds -> {
          throw new IllegalArgumentException("a bug");
        };

    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> new RoundRobin(64, 4, feed(List.of(failing).iterator())).run())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
