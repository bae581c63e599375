package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmClientTest {

  private static final String VAULT =
      "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

  @Test
  void readsABodyMemberForMemberAndNumberForNumber() {
    SignedIn azure =
        SignedIn.answering(
            Reply.json(
                200,
                """
                {"id":"%s","unknownToAnySdk":{"n":12345678901234567890.120,"yes":true,"no":null},
                 "list":[1,"two",[]]}\
                """
                    .formatted(VAULT)));

    assertThat(azure.arm().get(VAULT, "2025-05-01"))
        .isEqualTo(
            new Answer.Ok(
                Value.object(
                    "id",
                    Value.of(VAULT),
                    "unknownToAnySdk",
                    Value.object(
                        "n",
                        new Value.Num(new BigDecimal("12345678901234567890.120")),
                        "yes",
                        Value.of(true),
                        "no",
                        Value.Null.VALUE),
                    "list",
                    Value.array(List.of(Value.of(1), Value.of("two"), Value.array(List.of())))),
                new Fact.Origin("GET " + VAULT + "?api-version=2025-05-01", FakeTime.START)));
  }

  @Test
  void asksTheHostsOfACustomCloudAndNoOthers() {
    Cloud airgap =
        Cloud.custom(
            "airgap",
            "login.airgap.example",
            Set.of(),
            "management.airgap.example",
            "https://management.airgap.example/",
            "vault.airgap.example",
            "core.airgap.example");
    SignedIn azure =
        SignedIn.to(
            airgap,
            request ->
                Reply.json(
                    200,
                    "{\"value\":[],\"nextLink\":\"https://management.azure.com/subscriptions\"}"));

    Listing listing = azure.arm().list("/subscriptions", "2022-12-01");

    assertThat(azure.azure().sent())
        .extracting(sent -> sent.url().getHost())
        .containsExactly("login.airgap.example", "management.airgap.example");
    assertThat(listing.failure().map(Failure::reason)).contains(Gap.Reason.REFUSED);
    assertThat(airgap.armScope()).isEqualTo("https://management.airgap.example//.default");
    assertThatThrownBy(
            () -> azure.connection().vaults().keys(URI.create("https://kv.vault.azure.net/")))
        .isInstanceOf(RefusedVaultException.class);
  }

  @Test
  void asksTheCloudsOwnHostWithATokenOfItsOwnScope() {
    SignedIn azure = SignedIn.to(Cloud.CHINA, request -> Reply.json(200, "{}"));

    azure.arm().get("/subscriptions?$filter=a b&x=%20", "2022-12-01");

    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::toString)
        .containsExactly(
            "GET https://management.chinacloudapi.cn/subscriptions"
                + "?$filter=a%20b&x=%20&api-version=2022-12-01");
    assertThat(azure.sent().getFirst().authorization()).isEqualTo("Bearer " + TestTokens.jwt());
    assertThat(azure.azure().sent().getFirst().url().getHost()).isEqualTo("login.chinacloudapi.cn");
    assertThat(azure.connection().identity())
        .isEqualTo(
            new Scan.Identity(
                "environment", TestTokens.TENANT, TestTokens.CLIENT, TestTokens.OBJECT));
  }

  @Test
  void asksForNamesInAnyAlphabet() {
    SignedIn azure = SignedIn.answering(Reply.json(200, "{}"));
    azure.arm().get("/subscriptions/s/resourceGroups/\u015fubat (\u00fc)", "1");
    assertThat(azure.sent().getFirst().url().toString())
        .isEqualTo(
            "https://management.azure.com/subscriptions/s/resourceGroups/"
                + "%C5%9Fubat%20(%C3%BC)?api-version=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscriptions/s",
        "",
        "//evil.example/x",
        "https://evil.example/",
        "@evil.example"
      })
  void asksNothingWhenAnIdIsNoPath(String id) {
    SignedIn azure = SignedIn.answering(Reply.json(200, "{}"));
    assertThat(azure.failureOf(id).reason()).isEqualTo(Gap.Reason.REFUSED);
    assertThat(azure.arm().list(id, "1").failure()).isPresent();
    assertThat(azure.sent()).isEmpty();
  }

  @Test
  void replacesSecretsBeforeAnythingElseSeesThem() {
    SignedIn azure =
        SignedIn.answering(
            Reply.json(
                200,
                """
                {"tags":{"password":"CANARY"},
                 "value":[{"connectionString":"AccountKey=CANARY;Endpoint=x"}]}\
                """));

    assertThat(azure.arm().get(VAULT, "1").toString()).doesNotContain("CANARY");
    assertThat(azure.arm().list(VAULT, "1").toString()).doesNotContain("CANARY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":[1,2            | TRUNCATED",
        "{\"a\":\"b             | TRUNCATED",
        "''                     | TRUNCATED",
        "<html>CANARY</html>    | MALFORMED",
        "CANARY                 | MALFORMED",
        "{} CANARY              | MALFORMED",
        "{\"n\":NaN}            | MALFORMED",
        "{'a':1}                | MALFORMED",
        "{\"a\":1}}             | MALFORMED"
      })
  void saysHowABodyIsNotWhatItShouldBe(String body, Gap.Reason reason) {
    Failure failure = SignedIn.answering(Reply.json(200, body)).failureOf(VAULT);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.status()).isEqualTo(200);
    assertThat(failure.toString()).doesNotContain("CANARY");
  }

  @Test
  void takesAHundredLevelsAndNoMore() {
    assertThat(SignedIn.answering(nested(100)).arm().get(VAULT, "1")).isInstanceOf(Answer.Ok.class);
    assertThat(SignedIn.answering(nested(101)).failureOf(VAULT).message())
        .isEqualTo("The answer nests deeper than 100 levels.");
  }

  private static Reply nested(int levels) {
    return Reply.json(200, "[".repeat(levels) + "]".repeat(levels));
  }

  @Test
  void stopsReadingABodyWithoutEnd() {
    Reply endless = Reply.json(200, " ".repeat(33 * 1024 * 1024));
    Failure failure = SignedIn.answering(endless).failureOf(VAULT);
    assertThat(failure.reason()).isEqualTo(Gap.Reason.TRUNCATED);
    assertThat(failure.message()).isEqualTo("The answer is longer than 32 MiB.");
  }

  @Test
  void getsANewTokenWithTheClaimsThatAreAskedFor() {
    String claims =
        Base64.getEncoder()
            .encodeToString(
                "{\"access_token\":{\"nbf\":{\"essential\":true}}}"
                    .getBytes(StandardCharsets.UTF_8));
    Reply challenge =
        Reply.json(401, "{}")
            .with(
                "WWW-Authenticate",
                "Bearer authorization_uri=\"https://login.windows.net/t\","
                    + " error=\"insufficient_claims\", claims=\""
                    + claims
                    + "\"");
    SignedIn azure = SignedIn.answering(challenge, Reply.json(200, "{}"));

    assertThat(azure.arm().get(VAULT, "1")).isInstanceOf(Answer.Ok.class);
    assertThat(azure.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer error=\"insufficient_claims\", claims=\"CANARY!\"",
        "Bearer error=\"insufficient_claims\", claims=\"A\"",
        "Bearer error=\"invalid_token\", claims=\"e30=\"",
        "CANARY"
      })
  void takesAChallengeThatItCannotMeetForAnAnswer(String challenge) {
    SignedIn azure =
        SignedIn.answering(
            Reply.json(401, "{\"error\":{\"code\":\"InvalidAuthenticationTokenTenant\"}}")
                .with("WWW-Authenticate", challenge));
    Failure failure = azure.failureOf(VAULT);
    assertThat(failure.reason()).isEqualTo(Gap.Reason.UNAUTHENTICATED);
    assertThat(failure.action())
        .isEqualTo("Sign in to the tenant that this subscription belongs to.");
    assertThat(failure.toString()).doesNotContain("CANARY");
    assertThat(azure.sent()).hasSize(1);
  }

  @Test
  void endsWithItsThread() {
    SignedIn azure =
        SignedIn.to(
            request -> {
              throw new IllegalStateException(new InterruptedException());
            });
    assertThatThrownBy(() -> azure.arm().get(VAULT, "1")).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void letsABugOutAsWhatItIs() {
    SignedIn azure =
        SignedIn.to(
            request -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(() -> azure.arm().get(VAULT, "1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
  }
}
