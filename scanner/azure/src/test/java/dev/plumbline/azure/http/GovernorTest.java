package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GovernorTest {

  private static final String HOST = "https://management.azure.com";

  private static final String ACCOUNTS =
      HOST + "/subscriptions/s1/providers/Microsoft.Storage/storageAccounts";

  private final FakeTime time = new FakeTime();

  private HttpPipeline pipeline(FakeAzure azure) {
    return Wires.pipeline(
        azure,
        time,
        Wires.ARM,
        Permit.posting("management.azure.com", "/providers/Microsoft.ResourceGraph/resources"));
  }

  @Test
  void letsASubscriptionsBurstPassAndThenItsRate() {
    HttpPipeline arm = pipeline(FakeAzure.answering(Reply.json(200, "{}")));

    for (int i = 0; i < 200; i++) {
      Wires.get(arm, HOST + "/subscriptions/S1/providers/x?api-version=1");
    }
    assertThat(time.slept()).isEmpty();
    for (int i = 0; i < 25; i++) {
      Wires.get(arm, HOST + "/subscriptions/s1/resourceGroups/g");
    }
    assertThat(time.slept()).hasSize(25).containsOnly(Duration.ofMillis(40));
  }

  @Test
  void givesEachSubscriptionAndResourceGraphABucketOfItsOwn() {
    HttpPipeline arm = pipeline(FakeAzure.answering(Reply.json(200, "{}")));
    for (int i = 0; i < 200; i++) {
      Wires.get(arm, HOST + "/subscriptions/s1");
      Wires.get(arm, HOST + "/subscriptions/s2/x");
      Wires.get(arm, HOST + "/subscriptions");
    }
    assertThat(time.slept()).isEmpty();

    for (int i = 0; i < 16; i++) {
      Wires.send(
          arm,
          HttpMethod.POST,
          HOST + "/providers/Microsoft.ResourceGraph/resources?api-version=1");
    }
    assertThat(time.slept()).containsExactly(Duration.ofSeconds(6));
  }

  @Test
  void keepsToTheListsThatTheStorageProviderTakesInFiveMinutes() {
    HttpPipeline arm = pipeline(FakeAzure.answering(Reply.json(200, "{}")));
    for (int i = 0; i < 101; i++) {
      Wires.get(arm, ACCOUNTS + "?api-version=1");
    }
    assertThat(time.slept()).containsExactly(Duration.ofSeconds(305));
  }

  @Test
  void keepsToTheReadsThatTheStorageProviderTakesInFiveMinutes() {
    HttpPipeline arm = pipeline(FakeAzure.answering(Reply.json(200, "{}")));
    for (int i = 0; i < 800; i++) {
      Wires.get(arm, ACCOUNTS + "/st1/blobServices/default");
      Wires.get(arm, ACCOUNTS + "/st1/providers/Microsoft.Insights/diagnosticSettings");
      time.pass(Duration.ofMillis(80));
    }
    assertThat(time.slept()).isEmpty();
    Wires.get(arm, ACCOUNTS + "/st1/blobServices/default/containers");
    assertThat(time.slept()).containsExactly(Duration.ofSeconds(305 - 64));
  }

  @Test
  void refillsABucketWhileTimePasses() {
    HttpPipeline arm = pipeline(FakeAzure.answering(Reply.json(200, "{}")));
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 200; i++) {
        Wires.get(arm, HOST + "/subscriptions/s1");
      }
      time.pass(Duration.ofSeconds(10));
    }
    assertThat(time.slept()).isEmpty();
  }

  @Test
  void keepsNoMoreInFlightThanItIsTold() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(4);
    FakeAzure azure =
        new FakeAzure(
            request -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              full.countDown();
              try {
                full.await();
                Thread.sleep(5);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              now.decrementAndGet();
              return Reply.json(200, "{}");
            });
    HttpPipeline arm = pipeline(azure);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      threads.add(Thread.ofVirtual().start(() -> Wires.get(arm, HOST + "/subscriptions/s")));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(4);
    assertThat(azure.sent()).hasSize(40);
  }

  @Test
  void holdsNoPlaceWhileARetryWaits() {
    int[] other = {0};
    FakeAzure azure =
        FakeAzure.answering(Reply.json(503, "{}"), Reply.json(200, "{}"), Reply.json(200, "{}"));
    HttpPipeline[] arm = new HttpPipeline[1];
    Timing timing =
        new Timing(
            time::now,
            wait -> {
              // With one place in flight, this would wait for ever if the retry held it.
              other[0] = Wires.get(arm[0], HOST + "/subscriptions/other").getStatusCode();
            },
            time.timing().random());
    arm[0] =
        new Wire(azure, Patience.standard(), timing, new Traffic(), new Governor(1, timing))
            .pipeline(List.of(Wires.ARM));

    assertThat(Wires.get(arm[0], HOST + "/subscriptions/s").getStatusCode()).isEqualTo(200);
    assertThat(other[0]).isEqualTo(200);
  }
}
