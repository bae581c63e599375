package dev.plumbline.reports.sarif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How large a text is once it is compressed; the text itself is dropped. */
final class GzipSize extends OutputStream {

  /** Counts what comes out of the compressor. */
  private static final class Sink extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes += length;
    }
  }

  private final Sink sink = new Sink();
  private final GZIPOutputStream gzip;

  GzipSize() throws IOException {
    gzip = new GZIPOutputStream(sink, true);
  }

  @Override
  public void write(int b) throws IOException {
    gzip.write(b);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    gzip.write(buffer, offset, length);
  }

  /** The size so far, everything written included. */
  long bytes() throws IOException {
    gzip.flush();
    return sink.bytes;
  }
}
