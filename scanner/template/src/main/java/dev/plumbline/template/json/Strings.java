package dev.plumbline.template.json;

/** Where the characters of a string stand that has escapes in it. */
final class Strings {

  private Strings() {}

  /**
   * Offsets in the file of each character of a string's value, and of the quote that ends it.
   *
   * @param from offset of the opening quote
   * @param length number of characters of the value
   */
  static int[] offsets(String text, int from, int length) {
    int[] offsets = new int[length + 1];
    int here = from + 1;
    for (int i = 0; i < length; i++) {
      offsets[i] = here;
      here += width(text, here);
    }
    offsets[length] = here;
    return offsets;
  }

  private static int width(String text, int at) {
    if (text.charAt(at) != '\\') {
      return 1;
    }
    return text.charAt(at + 1) == 'u' ? 6 : 2;
  }
}
