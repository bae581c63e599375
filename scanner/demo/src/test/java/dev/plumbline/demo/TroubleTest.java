package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class TroubleTest {

  private static final String ANALYTICS = Visitor.ARM + new Names(Contoso.ANALYTICS).id();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void throttlesOnceAndThenAnswers() throws Exception {
    String vaults =
        Visitor.PAYMENTS + "/providers/Microsoft.KeyVault/vaults?api-version=2025-05-01";
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.toArm(azure)) {
      Visitor.Reply first = visitor.get(vaults);

      assertThat(first.status()).isEqualTo(429);
      assertThat(first.errorCode()).isEqualTo("SubscriptionRequestsThrottled");
      assertThat(first.response().headers().firstValue("Retry-After")).contains("1");
      assertThat(visitor.get(vaults).status()).isEqualTo(200);
    }
  }

  @Test
  void tellsByADateWhenToComeAgain() throws Exception {
    String topics = ANALYTICS + "/providers/Microsoft.EventGrid/topics?api-version=2025-02-15";
    DemoOptions noon = DemoOptions.defaults().withClock(Clock.fixed(NOON, ZoneOffset.UTC));
    try (DemoAzure azure = DemoAzure.start(noon);
        Visitor visitor = Visitor.toArm(azure)) {
      String date = visitor.get(topics).response().headers().firstValue("Retry-After").orElse("");

      assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .isEqualTo(NOON.plusSeconds(2));
      assertThat(visitor.get(topics).status()).isEqualTo(200);
    }
  }

  @Test
  void failsAVaultAndAllBelowItForEver() throws Exception {
    String vault =
        ANALYTICS + "/resourceGroups/rg-data/providers/Microsoft.KeyVault/vaults/kv-analytics";
    String version = "?api-version=2025-05-01";
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.toArm(azure)) {
      assertThat(visitor.get(vault + version).status()).isEqualTo(500);
      assertThat(visitor.get(vault + version).errorCode()).isEqualTo("InternalServerError");
      assertThat(visitor.get(vault + "/keys" + version).status()).isEqualTo(500);
    }
  }

  @Test
  void cutsAListInTheMiddleAndStillReadsItsItemsById() throws Exception {
    String accounts = "/providers/Microsoft.Storage/storageAccounts";
    String version = "?api-version=2025-06-01";
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults());
        Visitor visitor = Visitor.toArm(azure)) {
      Visitor.Reply list = visitor.get(ANALYTICS + accounts + version);

      assertThat(list.status()).isEqualTo(200);
      assertThatThrownBy(list::json).isInstanceOf(IllegalArgumentException.class);
      Visitor.Reply one =
          visitor.get(ANALYTICS + "/resourceGroups/rg-data" + accounts + "/stlake" + version);
      assertThat(one.json().text("name")).isEqualTo("stlake");
    }
  }

  @Test
  void emptiesTheTokenBucketOfOneSubscriptionOnly() throws Exception {
    DemoOptions buckets =
        DemoOptions.defaults()
            .withLimits()
            .withClock(Clock.fixed(NOON, ZoneOffset.UTC))
            .withTokenLifetime(Duration.ofHours(1));
    String version = "?api-version=2022-12-01";
    try (DemoAzure azure = DemoAzure.start(buckets);
        Visitor visitor = Visitor.toArm(azure)) {
      for (int i = 0; i < 250; i++) {
        assertThat(visitor.get(Visitor.PAYMENTS + version).status()).isEqualTo(200);
      }

      assertThat(visitor.get(Visitor.PAYMENTS + version).status()).isEqualTo(429);
      assertThat(visitor.get(ANALYTICS + version).status()).isEqualTo(200);
    }
  }
}
