package dev.plumbline.cli;

import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.files.config.CloudFile;
import dev.plumbline.files.config.ConfigurationException;
import dev.plumbline.files.config.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Which cloud is meant: one that is known by name, or that of a file. */
final class Clouds {

  private Clouds() {}

  static Cloud chosen(Shell shell, InForce.Azure settings) throws UserException {
    return settings.cloudFile().isEmpty()
        ? Cloud.named(settings.cloud().value()).orElseThrow(() -> noSuch(settings.cloud()))
        : ofFile(shell.directory().resolve(settings.cloudFile().get().value()));
  }

  private static Cloud ofFile(Path path) throws UserException {
    try {
      CloudFile file =
          CloudFile.read(path, Cloud.all().stream().map(Cloud::name).collect(Collectors.toSet()));
      return Cloud.custom(
          file.name(),
          file.authority(),
          file.authorityAliases(),
          file.resourceManager(),
          file.audience(),
          file.keyVaultSuffix(),
          file.storageSuffix());
    } catch (ConfigurationException e) {
      throw UserException.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw UserException.usage(
          "Cannot read " + path + ". Check that it exists and that you may read it.");
    }
  }

  private static UserException noSuch(Setting<String> cloud) {
    return UserException.usage(
        cloud.origin()
            + " must be one of "
            + Cloud.all().stream().map(Cloud::name).collect(Collectors.joining(", "))
            + ". Another cloud is named by a file: --cloud-file.");
  }
}
