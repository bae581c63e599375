package dev.plumbline.files;

import dev.plumbline.model.Value;

/** The policy pack in a findings header. */
final class PackForm {

  private PackForm() {}

  static Value write(Pack pack) {
    return Value.object(
        "name", Value.of(pack.name()),
        "version", Value.of(pack.version()),
        "digest", Value.of(pack.digest()));
  }

  static Pack read(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Pack pack = new Pack(members.text("name"), members.text("version"), members.text("digest"));
    members.end();
    return pack;
  }
}
