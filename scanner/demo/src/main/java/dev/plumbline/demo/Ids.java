package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads types out of ARM paths. */
final class Ids {

  private Ids() {}

  /**
   * The type that a path is about, {@code Microsoft.KeyVault/vaults/keys}, whether the path ends in
   * a name or in the type; the last segment for a path without a provider.
   */
  static String typeOf(String path) {
    int provider = path.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    if (provider < 0) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    String[] segments = path.substring(provider + "/providers/".length()).split("/", -1);
    List<String> type = new ArrayList<>(List.of(segments[0]));
    for (int i = 1; i < segments.length; i += 2) {
      type.add(segments[i]);
    }
    return String.join("/", type);
  }
}
