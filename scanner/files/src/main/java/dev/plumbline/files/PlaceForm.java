package dev.plumbline.files;

import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.util.Collection;

/** Ids, types, sources and placements, which several records carry. */
final class PlaceForm {

  private PlaceForm() {}

  static Value write(Source source) {
    return switch (source) {
      case Source.Azure(String apiVersion) ->
          Value.object("kind", Value.of(source.kind()), "apiVersion", Value.of(apiVersion));
      case Source.Template(var apiVersion, var language, var at, var callers) ->
          Value.object(
              "kind", Value.of(source.kind()),
              "apiVersion", Value.of(apiVersion),
              "language", Value.of(language),
              "at", LocationForm.write(at),
              "callers", Value.array(callers.stream().map(LocationForm::write).toList()));
    };
  }

  static Source source(Value value, String place) throws FileFormatException {
    Members source = Members.of(value, place);
    String kind = source.text("kind");
    Source read =
        switch (kind) {
          case "azure" -> new Source.Azure(source.text("apiVersion"));
          case "template" ->
              new Source.Template(
                  source.text("apiVersion"),
                  source.text("language"),
                  source.object("at", LocationForm::location),
                  source.list("callers", LocationForm::location));
          default -> throw source.problem("must be of kind azure or template");
        };
    source.end();
    return read;
  }

  static Value write(Placement placement) {
    return Value.object(
        "tenant", Value.of(placement.tenant()),
        "cloud", Value.of(placement.cloud()),
        "managementGroups", texts(placement.managementGroups()),
        "subscription", Value.of(placement.subscription()),
        "subscriptionName", Value.of(placement.subscriptionName()),
        "subscriptionState", Value.of(placement.subscriptionState()),
        "resourceGroup", Value.of(placement.resourceGroup()),
        "managedBy", Value.of(placement.managedBy()));
  }

  static Placement placement(Value value, String place) throws FileFormatException {
    Members members = Members.of(value, place);
    Placement read =
        new Placement(
            members.text("tenant"),
            members.text("cloud"),
            members.texts("managementGroups"),
            members.text("subscription"),
            members.text("subscriptionName"),
            members.text("subscriptionState"),
            members.text("resourceGroup"),
            members.text("managedBy"));
    members.end();
    return read;
  }

  static ResourceId id(Value value, String place) throws FileFormatException {
    return new ResourceId(nonBlank(value, place));
  }

  static ResourceType type(Value value, String place) throws FileFormatException {
    return new ResourceType(nonBlank(value, place));
  }

  static Value.Arr texts(Collection<String> texts) {
    return Value.array(texts.stream().map(Value::of).toList());
  }

  private static String nonBlank(Value value, String place) throws FileFormatException {
    String text = Members.text(value, place);
    if (text.isBlank()) {
      throw new FileFormatException("\"" + place + "\" must not be blank");
    }
    return text;
  }
}
