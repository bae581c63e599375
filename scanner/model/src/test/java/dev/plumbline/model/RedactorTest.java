package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {

  private static final String KEY_64 =
      "Zk3Qv9xT1mB7cN5pL8sD2fG4hJ6kW0eR/yU+iOaZxCvBnMqWeRtYuIoPaSdFgHjKlQwErTyUiOp1A2s3D4f5Gg==";

  @Test
  void replacesTheKeyInAConnectionStringAndKeepsTheRest() {
    assertThat(
            Redactor.redactText(
                "DefaultEndpointsProtocol=https;AccountName=st1;AccountKey="
                    + KEY_64
                    + ";EndpointSuffix=core.windows.net"))
        .isEqualTo(
            "DefaultEndpointsProtocol=https;AccountName=st1;AccountKey=[redacted: storage account"
                + " key];EndpointSuffix=core.windows.net");
  }

  @Test
  void replacesAPasswordWithSpacesAndQuotesToTheEndOfItsPair() {
    assertThat(
            Redactor.redactText(
                "Server=tcp:db;User ID=sa;Password=a \"b&c, d=1;Encrypt=True\nnext line"))
        .isEqualTo(
            "Server=tcp:db;User ID=sa;Password=[redacted: password];Encrypt=True\nnext line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"clientSecret":"x\\"yz","id":1}     | {"clientSecret":[redacted: client secret],"id":1}
          {\\"api_key\\":\\"xyz\\",\\"id\\":1} | {\\"api_key\\":[redacted: API key],\\"id\\":1}
          Authorization: Custom abc def        | Authorization: [redacted: credential]
          sent Bearer abcdefghijklmnop1234 now | sent Bearer [redacted: token] now
          sent Basic dXNlcjpwYXNz now          | sent Basic [redacted: credential] now
          https://me:pw@h.net/p                | https://[redacted: credential]@h.net/p
          SharedAccessKey=abc;x=1              | SharedAccessKey=[redacted: shared access key];x=1
          x-functions-key: abc                 | x-functions-key: [redacted: API key]
          """)
  void replacesWhatStandsAfterATellingName(String text, String expected) {
    assertThat(Redactor.redactText(text)).isEqualTo(expected);
  }

  @Test
  void replacesEveryQueryValueSaveApiVersionAndComp() {
    assertThat(
            Redactor.redactText(
                "GET /subscriptions/s/x?api-version=2025-06-01&$skiptoken=abc&comp=list failed"))
        .isEqualTo(
            "GET /subscriptions/s/x?api-version=2025-06-01&$skiptoken=[redacted: token]&comp=list"
                + " failed");
    assertThat(Redactor.redactText("<https://st.blob.core.windows.net/c?sv=1&sig=a%2Fb%3D>"))
        .isEqualTo(
            "<https://st.blob.core.windows.net/c?sv=[redacted: query value]&sig=[redacted: SAS"
                + " signature]>");
    assertThat(Redactor.redactText("https://h/p?bare-value#access_token=x"))
        .isEqualTo("https://h/p?[redacted: query value]#access_token=[redacted: token]");
    assertThat(Redactor.redactText("next: 'https://h/p?$skiptoken=x' or https://h/p?a=X'12'"))
        .isEqualTo(
            "next: 'https://h/p?$skiptoken=[redacted: token]' or https://h/p?a=[redacted: query"
                + " value]");
    assertThat(Redactor.redactText("{\"u\":\"https://h/p?sv=1\\u0026sig=abc\\\"\"}"))
        .doesNotContain("abc");
    assertThat(Redactor.redactText("https://h/p?api-version=$(secret)")).doesNotContain("secret)");
  }

  @Test
  void replacesPrivateKeysButNotCertificates() {
    assertThat(
            Redactor.redactText(
                """
                a
                -----BEGIN CERTIFICATE-----
                MIIB
                -----END CERTIFICATE-----
                -----BEGIN RSA PRIVATE KEY-----
                abc
                -----END RSA PRIVATE KEY-----
                z\
                """))
        .isEqualTo(
            """
            a
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----
            [redacted: private key]
            z\
            """);
    assertThat(Redactor.redactText("-----BEGIN PRIVATE KEY-----\\nabc def"))
        .isEqualTo("[redacted: private key]");
  }

  @Test
  void catchesAKeyByItsShapeUnderAnInnocentTagName() {
    assertThat(
            Redactor.redactTags(
                Map.of(
                    "note", KEY_64,
                    "owner", "team-a",
                    "hex", "0123456789abcdef0123456789abcdef",
                    "DB_PASS", "x",
                    "bypass", "AzureServices")))
        .isEqualTo(
            Map.of(
                "note", "[redacted: access key]",
                "owner", "team-a",
                "hex", "[redacted: key-like text]",
                "DB_PASS", "[redacted: password]",
                "bypass", "AzureServices"));
  }

  @Test
  void looksIntoEveryPartOfABodyAndKeepsItsStructure() {
    Value body =
        Value.object(
            "adminPassword", Value.object("value", Value.of("x"), "type", Value.of("secureString")),
            "env",
                Value.array(
                    List.of(
                        Value.object("name", Value.of("DB_PWD"), "value", Value.of("x")),
                        Value.object("name", Value.of("MODE"), "value", Value.of("prod")))),
            "keys",
                Value.array(
                    List.of(Value.object("keyName", Value.of("key1"), "value", Value.of("x")))),
            "attribute", Value.object("isSecret", Value.of(true), "value", Value.of("x")),
            "retries", new Value.Partial(List.of(Value.of(KEY_64)), "[concat('pwd=x')]"),
            "sku", new Value.Unresolved("[concat('token=x')]", "main.json:1:1"),
            "primaryKey", Value.of(7),
            "connectionString", Value.of("anything"));

    assertThat(Redactor.redact(body))
        .isEqualTo(
            Value.object(
                "adminPassword",
                    Value.object(
                        "value", Value.of("[redacted: password]"),
                        "type", Value.of("secureString")),
                "env",
                    Value.array(
                        List.of(
                            Value.object(
                                "name", Value.of("DB_PWD"),
                                "value", Value.of("[redacted: password]")),
                            Value.object("name", Value.of("MODE"), "value", Value.of("prod")))),
                "keys",
                    Value.array(
                        List.of(
                            Value.object(
                                "keyName", Value.of("key1"),
                                "value", Value.of("[redacted: access key]")))),
                "attribute",
                    Value.object(
                        "isSecret", Value.of(true), "value", Value.of("[redacted: secret]")),
                "retries",
                    new Value.Partial(
                        List.of(Value.of("[redacted: access key]")),
                        "[concat('pwd=[redacted: password]"),
                "sku", new Value.Unresolved("[concat('token=[redacted: token]')]", "main.json:1:1"),
                "primaryKey", Value.of(7),
                "connectionString", Value.of("[redacted: connection string]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          secretUri             | https://kv.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef
          keyUriWithVersion     | https://kv.vault.azure.net:443/keys/k/0123456789abcdef0123456789abcdef
          vaultUri              | https://kv-prod.vault.azure.net/
          keySource             | Microsoft.Keyvault
          keyversion            | 0123456789abcdef0123456789abcdef
          contentType           | text/plain; charset=utf-8
          bypass                | AzureServices
          recoveryLevel         | Recoverable+ProtectedSubscription+Purgeable
          workspaceId           | /subscriptions/0b8a2d3c-1f2e-4a5b-8c9d-0e1f2a3b4c5d/resourceGroups/DefaultRg1/providers/Microsoft.OperationalInsights/workspaces/DefaultWorkspace-0b8a2d3c-1f2e-4a5b-8c9d-0e1f2a3b4c5d-WEU
          passwordSecretRef     | db-password
          clientSecretSettingName | MICROSOFT_PROVIDER_AUTHENTICATION_SECRET
          name                  | ContosoVM1_OsDisk_1_9676b7e1b3c44e2cb672338ebe6f5166
          kid                   | https://myvault.vault.azure.net/keys/selfSignedCert01/f60f2a4f8ae442cfb41ca2090bd4b769
          www-authenticate      | Bearer authorization_uri="https://login.windows.net/T", error="invalid_token"
          etag                  | "0x8D76E1B0D4BA8CC"
          password              | true
          DB_CONNECTIONSTRING   | @Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)
          message               | ExpiredAuthenticationToken: The access token expired. Basic authentication is off.
          """)
  void keepsWhatOnlySpeaksAboutSecrets(String name, String value) {
    assertThat(Redactor.redact(name, Value.of(value))).isEqualTo(Value.of(value));
  }

  @Test
  void keepsPermissionsThatAreCalledSecrets() {
    Value policy =
        Value.object(
            "permissions",
            Value.object(
                "secrets", Value.array(List.of(Value.of("get"), Value.of("list"))),
                "keys", Value.array(List.of(Value.of("all")))));

    assertThat(Redactor.redact(policy)).isEqualTo(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pwd=",
        "=",
        ":",
        "?",
        "://",
        "eyJ",
        "-----BEGIN ",
        "a\\",
        "?a=",
        "aB3",
        "%2F",
        "Q~",
        "Bearer ",
        "://a@",
        "\"token\":\"\\",
        "[redacted: "
      })
  void takesLinearTimeOverTextsMadeToHurt(String piece) {
    String text = piece.repeat(400_000 / piece.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redactor.redactText(text));
  }
}
