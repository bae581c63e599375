package dev.plumbline.tree;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads blobs through one {@code git cat-file --batch}, started with the first of them. */
final class BlobReader {

  private final GitCommand git;
  private @Nullable Process process;

  BlobReader(GitCommand git) {
    this.git = git;
  }

  byte[] read(String object) throws IOException {
    Process running = running();
    OutputStream questions = running.getOutputStream();
    questions.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
    questions.flush();
    InputStream answers = running.getInputStream();
    String[] header = line(answers).split(" ", -1);
    if (header.length != 3 || !header[1].equals("blob")) {
      throw new IOException("the clone lacks its content; run: git fetch --refetch --no-filter");
    }
    int size = Integer.parseInt(header[2]);
    byte[] bytes = answers.readNBytes(size);
    if (bytes.length < size || answers.read() != '\n') {
      throw new EOFException("git broke off");
    }
    return bytes;
  }

  void close() {
    if (process != null) {
      process.destroy();
    }
  }

  private Process running() throws IOException {
    Process known = process;
    if (known != null) {
      return known;
    }
    try {
      Process started = git.start(Redirect.DISCARD, "cat-file", "--batch");
      process = started;
      return started;
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String line(InputStream answers) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = answers.read(); c != '\n'; c = answers.read()) {
      if (c < 0) {
        throw new EOFException("git broke off");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }
}
