package dev.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which version of a file counts that decides how a run judges: configuration, exemptions, known
 * findings. A change that is being judged must not decide that itself.
 */
interface Governing {

  /** The files as they are. */
  Governing AS_THEY_ARE = file -> Optional.of(file).filter(Files::isRegularFile);

  /**
   * The version that counts, as a file to read.
   *
   * @return empty where that version has no such file
   */
  Optional<Path> version(Path file) throws UserException;
}
