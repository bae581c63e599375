package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

  private static final String URL = "https://management.azure.com/subscriptions";

  private final FakeTime time = new FakeTime();
  private final Traffic traffic = new Traffic();

  private static Reply streaming(InputStream body) {
    return new Reply(200, Map.of(), BinaryData.fromStream(body));
  }

  @Test
  void takesABrokenBodyForABrokenConnection() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] into, int at, int length) throws IOException {
            throw new IOException("reset");
          }
        };
    FakeAzure azure = FakeAzure.answering(streaming(broken), Reply.json(200, "{}"));

    assertThat(
            Wires.get(Wires.pipeline(azure, time, Patience.standard(), traffic, Wires.ARM), URL)
                .getBodyAsString()
                .block())
        .isEqualTo("{}");
    assertThat(traffic.count().retries()).isEqualTo(1);
  }

  @Test
  void stopsWaitingForABodyThatDrips() {
    InputStream dripping =
        new ByteArrayInputStream("x".repeat(100_000).getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int at, int length) {
            time.pass(Duration.ofMinutes(2));
            return super.read(into, at, 1);
          }
        };
    assertThatThrownBy(
            () ->
                Wires.get(
                    Wires.pipeline(
                        FakeAzure.answering(streaming(dripping)),
                        time,
                        Patience.once(),
                        traffic,
                        Wires.ARM),
                    URL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("did not end within PT5M");
  }
}
