package dev.plumbline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The least that the same requests can cost: the JDK's HTTP client alone, with a token, reading
 * every body to its end and doing nothing with it. As many virtual threads as requests in flight
 * take the next address as soon as they have an answer: nothing waits for anything else.
 */
final class PlainClient {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http;

  private PlainClient(HttpClient http) {
    this.http = http;
  }

  /** Arguments: port of the proxy, CA file, file of addresses, requests in flight. */
  public static void main(String[] arguments) throws Exception {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .proxy(
                ProxySelector.of(
                    new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))))
            .sslContext(trusting(Path.of(arguments[1])));
    try (HttpClient client = http.build()) {
      new PlainClient(client)
          .send(Files.readAllLines(Path.of(arguments[2])), Integer.parseInt(arguments[3]));
    }
  }

  private void send(List<String> addresses, int inFlight) throws Exception {
    String authorization = "Bearer " + token(System.getenv());
    Queue<String> waiting = new ConcurrentLinkedQueue<>(addresses);
    List<Future<?>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < inFlight; i++) {
        senders.add(
            threads.submit(
                () -> {
                  for (String next = waiting.poll(); next != null; next = waiting.poll()) {
                    get(next, authorization);
                  }
                  return "";
                }));
      }
    }
    for (Future<?> sender : senders) {
      sender.get();
    }
  }

  private void get(String address, String authorization) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization).build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 500 || response.statusCode() == 401) {
      throw new IOException(response.statusCode() + " from " + address);
    }
  }

  private String token(Map<String, String> environment) throws IOException, InterruptedException {
    String form =
        String.join(
            "&",
            "grant_type=client_credentials",
            "client_id=" + encoded(environment, "AZURE_CLIENT_ID"),
            "client_secret=" + encoded(environment, "AZURE_CLIENT_SECRET"),
            "scope=https%3A%2F%2Fmanagement.core.windows.net%2F%2F.default");
    URI address =
        URI.create(
            "https://login.microsoftonline.com/"
                + environment.get("AZURE_TENANT_ID")
                + "/oauth2/v2.0/token");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new IOException("No token: " + answer);
    }
    return token.group(1);
  }

  private static String encoded(Map<String, String> environment, String name) {
    return URLEncoder.encode(environment.getOrDefault(name, ""), StandardCharsets.UTF_8);
  }

  private static SSLContext trusting(Path caFile) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(caFile)) {
      store.setCertificateEntry(
          "demo", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
