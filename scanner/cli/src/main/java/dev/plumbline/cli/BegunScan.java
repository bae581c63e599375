package dev.plumbline.cli;

import dev.plumbline.files.ScanJournal;
import dev.plumbline.model.ReadJournal;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A scan as it was begun, by this run or by one that was interrupted, and its journal. Until it is
 * {@link #done}, the journal stays, and {@code --resume} goes on from it.
 */
final class BegunScan implements AutoCloseable {

  private final Shell shell;
  private final Path file;
  private final ScanJournal journal;
  private boolean done;

  private BegunScan(Shell shell, Path file, ScanJournal journal) {
    this.shell = shell;
    this.file = file;
    this.journal = journal;
  }

  /**
   * Begins a scan, or takes up the one that was left in the directory.
   *
   * @param now the scan as this run's options and identity make it
   * @param flags whether one that was left is to be continued
   * @throws UserException if it was begun with other options or as someone else
   */
  static BegunScan in(OutputDirectory output, Scan now, ResumeFlags flags, Shell shell)
      throws UserException {
    Path file = output.journal();
    try {
      Optional<ScanJournal> left = ScanJournal.left(file);
      if (left.isPresent() && flags.resume()) {
        return resumed(shell, file, left.get(), now);
      }
      if (left.isPresent()) {
        left.get().close();
        shell.say("Beginning a new scan: " + described(left.get()) + " is dropped for it.");
        shell.say("(To continue such a scan, give --resume.)");
      } else if (flags.resume()) {
        shell.say("No interrupted scan is in " + output.path() + ": beginning a new one.");
      }
      return new BegunScan(shell, file, ScanJournal.begin(file, now));
    } catch (IOException e) {
      throw IoTrouble.unwritable(file, e);
    }
  }

  private static BegunScan resumed(Shell shell, Path file, ScanJournal left, Scan now)
      throws UserException, IOException {
    List<String> differences = differences(left.scan(), now);
    if (!differences.isEmpty()) {
      left.close();
      throw UserException.usage(
          "Cannot continue "
              + described(left)
              + ", because it is another one than this would be: "
              + String.join("; ", differences)
              + ". Give the options it was begun with, or leave out --resume to begin a new one.");
    }
    shell.say("Continuing " + described(left) + ".");
    return new BegunScan(shell, file, left);
  }

  private static String described(ScanJournal left) {
    return String.format(
        Locale.ROOT,
        "the scan that was interrupted (begun %s, %,d reads finished)",
        left.scan().instant(),
        left.kept());
  }

  private static List<String> differences(Scan then, Scan now) {
    List<String> differences = new ArrayList<>();
    compare("program", then.tool(), now.tool(), differences);
    compare("identity", then.identity(), now.identity(), differences);
    compare("scopes", then.scopes(), now.scopes(), differences);
    compare("options", then.settings(), now.settings(), differences);
    return differences;
  }

  private static void compare(String what, Object then, Object now, List<String> differences) {
    if (!then.equals(now)) {
      differences.add(what + " " + then + " then, " + now + " now");
    }
  }

  /** The scan, with the id and the instant of its beginning. */
  Scan scan() {
    return journal.scan();
  }

  ReadJournal journal() {
    return journal;
  }

  /** The results are there, or there will be none: nothing is left to continue. */
  void done() throws UserException {
    done = true;
    journal
        .trouble()
        .ifPresent(
            trouble ->
                shell.say(
                    "Note: "
                        + file
                        + " could not be written to its end ("
                        + IoTrouble.why(trouble)
                        + "); the scan did not need it."));
    try {
      journal.discard();
    } catch (IOException e) {
      throw IoTrouble.unwritable(file, e);
    }
  }

  @Override
  public void close() throws UserException {
    if (done) {
      return;
    }
    shell.say("The scan is not finished. The same command with --resume continues it.");
    try {
      journal.close();
    } catch (IOException e) {
      throw IoTrouble.unwritable(file, e);
    }
  }
}
