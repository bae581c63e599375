package dev.plumbline.files;

import dev.plumbline.model.Usage;
import dev.plumbline.model.Value;
import java.time.Duration;

/** The record of what a scan used. */
final class UsageForm {

  static final String RECORD = "usage";

  private UsageForm() {}

  static Value.Obj write(Usage usage) {
    return Value.object(
        "record", Value.of(RECORD),
        "roles", Value.array(usage.roles().stream().map(UsageForm::write).toList()),
        "rolesUnread", PlaceForm.texts(usage.rolesUnread()),
        "requests", Value.of(usage.requests()),
        "retries", Value.of(usage.retries()),
        "waitedMillis", Value.of(usage.waited().toMillis()));
  }

  static Usage usage(Members record) throws FileFormatException {
    return new Usage(
        record.list("roles", UsageForm::role),
        record.texts("rolesUnread"),
        record.longNumber("requests"),
        record.longNumber("retries"),
        Duration.ofMillis(record.longNumber("waitedMillis")));
  }

  private static Value write(Usage.Role role) {
    return Value.object("name", Value.of(role.name()), "scope", Value.of(role.scope()));
  }

  private static Usage.Role role(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Usage.Role role = new Usage.Role(members.text("name"), members.text("scope"));
    members.end();
    return role;
  }
}
