package dev.plumbline.files.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CloudFileTest {

  private static final String AIRGAP =
      """
      name: airgap
      resource_manager: https://management.airgap.example/
      authority: https://login.airgap.example
      key_vault_suffix: vault.airgap.example
      storage_suffix: core.airgap.example
      """;

  @TempDir private Path directory;

  private CloudFile read(String text) throws IOException, ConfigurationException {
    Path file = Files.writeString(directory.resolve("cloud.yaml"), text);
    return CloudFile.read(file, Set.of("public"));
  }

  @Test
  void readsAFileAndTakesTheEndpointForTheAudience() throws Exception {
    assertThat(read(AIRGAP))
        .isEqualTo(
            new CloudFile(
                "airgap",
                "management.airgap.example",
                "https://management.airgap.example/",
                "login.airgap.example",
                Set.of(),
                "vault.airgap.example",
                "core.airgap.example"));
  }

  @Test
  void readsJsonAndWhatNeedNotBeThere() throws Exception {
    CloudFile cloud =
        read(
            """
            {"name": "airgap", "resource_manager": "https://management.airgap.example",
             "audience": "https://management.core.airgap.example/",
             "authority": "https://login.airgap.example/",
             "authority_aliases": ["sts.airgap.example"],
             "key_vault_suffix": "vault.airgap.example", "storage_suffix": "core.airgap.example"}
            """);

    assertThat(cloud.audience()).isEqualTo("https://management.core.airgap.example/");
    assertThat(cloud.authorityAliases()).containsExactly("sts.airgap.example");
  }

  @Test
  void namesEveryProblemWithItsLine() {
    String odd =
        """
        name: public
        resource_manager: http://management.airgap.example
        audience: management
        authority: https://user@login.airgap.example:444/tenant
        authority_aliases: ["https://sts.airgap.example"]
        key_vault_suffix: .vault.airgap.example
        storage_suffix: example
        """;

    assertThatThrownBy(() -> read(odd))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 1: `name` must not be that of a cloud that --cloud knows")
        .hasMessageContaining("line 2: `resource_manager` must be https://HOST, without port")
        .hasMessageContaining("line 3: `audience` must be a URL of https")
        .hasMessageContaining("line 4: `authority` must be https://HOST")
        .hasMessageContaining("line 5: `authority_aliases` must be lower-case hosts")
        .hasMessageContaining("line 6: `key_vault_suffix` must be a domain of at least two parts")
        .hasMessageContaining("line 7: `storage_suffix` must be a domain of at least two parts");
  }

  @Test
  void refusesKeysThatItDoesNotKnowAndMissesThoseThatItNeeds() {
    assertThatThrownBy(() -> read(AIRGAP.replace("storage_suffix", "storage_sufix")))
        .hasMessageContaining("`storage_sufix` is not known; did you mean `storage_suffix`?")
        .hasMessageContaining("The file lacks `storage_suffix`");
  }
}
