package dev.plumbline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A client of the double: real host names, through its proxy, trusting its certificate. */
record Visitor(DemoAzure azure, HttpClient client, String token) implements AutoCloseable {

  static final String ARM = "https://management.azure.com";
  static final String PAYMENTS = ARM + new Names(Contoso.PAYMENTS).id();

  static Visitor anonymous(DemoAzure azure) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(azure.proxy()))
            .sslContext(trusting(azure))
            .build();
    return new Visitor(azure, client, "");
  }

  /** Signed in to Azure Resource Manager. */
  static Visitor toArm(DemoAzure azure) throws IOException, InterruptedException {
    return anonymous(azure).signedIn("https://management.core.windows.net//.default");
  }

  Visitor signedIn(String scope) throws IOException, InterruptedException {
    return new Visitor(azure, client, requestToken(scope, Map.of()).json().text("access_token"));
  }

  Visitor withToken(String other) {
    return new Visitor(azure, client, other);
  }

  /** A reply, read as JSON on demand. */
  record Reply(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    Json.Obj json() {
      return Json.parseObject(response.body());
    }

    String errorCode() {
      return json().text("error.code");
    }

    String errorMessage() {
      return json().text("error.message");
    }

    List<String> names() {
      return json().items("value").stream().map(item -> ((Json.Obj) item).text("name")).toList();
    }
  }

  /** Asks for a token with the environment's credentials, some of them replaced. */
  Reply requestToken(String scope, Map<String, String> replaced)
      throws IOException, InterruptedException {
    Map<String, String> environment = azure.environment();
    Map<String, String> form =
        new TreeMap<>(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                environment.getOrDefault("AZURE_CLIENT_ID", ""),
                "client_secret",
                environment.getOrDefault("AZURE_CLIENT_SECRET", ""),
                "scope",
                scope));
    String tenant = environment.getOrDefault("AZURE_TENANT_ID", "");
    form.putAll(replaced);
    String path = "/" + replaced.getOrDefault("tenant", tenant) + "/oauth2/v2.0/token";
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create("https://" + Entra.HOST + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url.replace(" ", "%20"))));
  }

  Reply post(String url, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Follows nextLinks from the first page to the last. */
  List<Reply> pages(String url) throws IOException, InterruptedException {
    List<Reply> pages = new ArrayList<>();
    String next = url;
    while (!next.isEmpty()) {
      Reply page = get(next);
      pages.add(page);
      next = page.json().text("nextLink");
    }
    return pages;
  }

  private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  private static SSLContext trusting(DemoAzure azure) throws IOException {
    try (InputStream in = Files.newInputStream(azure.caFile())) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("loopback", certificate);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
