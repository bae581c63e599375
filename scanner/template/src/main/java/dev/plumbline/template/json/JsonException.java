package dev.plumbline.template.json;

import dev.plumbline.model.Location;

/** A file is not JSON. The message is half a sentence; the place is where reading stopped. */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Location at;

  JsonException(String message, Location at) {
    super(message);
    this.at = at;
  }

  public Location at() {
    return at;
  }
}
