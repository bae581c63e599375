package dev.plumbline.template.fix;

/** Puts a text in the place of the characters from {@code from} to before {@code to}. */
record Edit(int from, int to, String text) {

  String applyTo(String whole) {
    return whole.substring(0, from) + text + whole.substring(to);
  }
}
