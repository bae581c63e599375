package dev.plumbline.files;

import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;

/** The scan in a file's header. */
final class ScanForm {

  private ScanForm() {}

  static Value write(Scan scan) {
    return Value.object(
        "id", Value.of(scan.id()),
        "tool", Value.of(scan.tool()),
        "scopes", PlaceForm.texts(scan.scopes()),
        "identity", write(scan.identity()),
        "instant", Value.of(scan.instant().toString()),
        "settings", ResourceForm.object(scan.settings(), Value::of));
  }

  static Scan read(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Scan scan =
        new Scan(
            members.text("id"),
            members.text("tool"),
            members.texts("scopes"),
            members.object("identity", ScanForm::identity),
            members.instant("instant"),
            members.map("settings", Members::text));
    members.end();
    return scan;
  }

  private static Value write(Scan.Identity identity) {
    return Value.object(
        "credential", Value.of(identity.credential()),
        "tenant", Value.of(identity.tenant()),
        "clientId", Value.of(identity.clientId()),
        "objectId", Value.of(identity.objectId()));
  }

  private static Scan.Identity identity(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Scan.Identity identity =
        new Scan.Identity(
            members.text("credential"),
            members.text("tenant"),
            members.text("clientId"),
            members.text("objectId"));
    members.end();
    return identity;
  }
}
