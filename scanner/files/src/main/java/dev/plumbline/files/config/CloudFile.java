package dev.plumbline.files.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.files.config.ConfigurationException.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The endpoints of a cloud that {@code --cloud} does not know, from a file of YAML or JSON. Its
 * keys and their meanings are in its schema ({@code
 * /dev/plumbline/files/schema/cloud-yaml-1.json}). A scan sends requests, and tokens with them, to
 * the hosts of this file and to no others, so every one of them is a plain host of https.
 *
 * @param name lower-case
 * @param resourceManager host
 * @param audience of a token for Resource Manager
 * @param authority host
 * @param authorityAliases hosts
 * @param keyVaultSuffix without a leading dot
 * @param storageSuffix without a leading dot
 */
public record CloudFile(
    String name,
    String resourceManager,
    String audience,
    String authority,
    Set<String> authorityAliases,
    String keyVaultSuffix,
    String storageSuffix) {

  private static final String SCHEMA = "cloud-yaml-1.json";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  public CloudFile {
    authorityAliases = Set.copyOf(authorityAliases);
  }

  /**
   * Reads and checks a file.
   *
   * @param known names that the file may not take
   * @throws ConfigurationException with every problem of the file, each with its line
   * @throws IOException when the file cannot be read
   */
  public static CloudFile read(Path file, Set<String> known)
      throws IOException, ConfigurationException {
    YamlDocument document = YamlDocument.read(file);
    List<Problem> problems = new ArrayList<>(ConfigurationSchema.load(SCHEMA).check(document));
    if (problems.isEmpty()) {
      problems.addAll(new Check(document, known).problems());
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(file.toString(), problems);
    }
    return of(document.root());
  }

  private static CloudFile of(JsonNode root) {
    String endpoint = root.path("resource_manager").textValue().replaceAll("/+$", "");
    return new CloudFile(
        root.path("name").textValue(),
        hostOf(endpoint).orElseThrow(),
        Optional.ofNullable(root.path("audience").textValue()).orElse(endpoint + "/"),
        hostOf(root.path("authority").textValue()).orElseThrow(),
        Set.copyOf(root.path("authority_aliases").valueStream().map(JsonNode::textValue).toList()),
        root.path("key_vault_suffix").textValue(),
        root.path("storage_suffix").textValue());
  }

  /** The host of {@code https://HOST}, with or without a slash; empty for anything else. */
  private static Optional<String> hostOf(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean plain =
        "https".equals(uri.getScheme())
            && uri.getRawUserInfo() == null
            && uri.getPort() < 0
            && Set.of("", "/").contains(String.valueOf(uri.getRawPath()))
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    return Optional.ofNullable(uri.getHost())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(host -> plain && HOST.matcher(host).matches());
  }

  /** What the schema cannot say. */
  private record Check(YamlDocument document, Set<String> known) {

    List<Problem> problems() {
      return Stream.of(
              problem(
                  "name",
                  NAME.matcher(text("name")).matches(),
                  "be lower-case letters, digits and hyphens"),
              problem(
                  "name",
                  !known.contains(text("name")),
                  "not be that of a cloud that --cloud knows"),
              url("resource_manager"),
              url("authority"),
              problem(
                  "audience",
                  audienceIsPlain(),
                  "be a URL of https, as the cloud's documentation gives it"),
              suffix("key_vault_suffix"),
              suffix("storage_suffix"),
              problem(
                  "authority_aliases",
                  document
                      .root()
                      .path("authority_aliases")
                      .valueStream()
                      .allMatch(alias -> HOST.matcher(alias.textValue()).matches()),
                  "be lower-case hosts: login.contoso.example"))
          .flatMap(Optional::stream)
          .toList();
    }

    private boolean audienceIsPlain() {
      String audience = text("audience");
      return audience.isEmpty() || audience.matches("https://[a-z0-9.-]+/?[A-Za-z0-9./_-]*");
    }

    private Optional<Problem> url(String key) {
      return problem(key, hostOf(text(key)).isPresent(), "be https://HOST, without port and path");
    }

    private Optional<Problem> suffix(String key) {
      return problem(
          key,
          HOST.matcher(text(key)).matches(),
          "be a domain of at least two parts, in lower case and without a leading dot");
    }

    private Optional<Problem> problem(String key, boolean sound, String rule) {
      return sound
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  document.line(YamlDocument.child("", key)), "`" + key + "` must " + rule));
    }

    private String text(String key) {
      return document.root().path(key).asText("");
    }
  }
}
