package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnostic settings, which any resource may have and only Azure Monitor lists. They are read as
 * one fact of what they are about, and each is also a resource below it, because somebody can fix
 * its destination.
 */
public final class DiagnosticSettings {

  /** Of the single settings. */
  public static final ResourceType TYPE = new ResourceType("microsoft.insights/diagnosticsettings");

  private static final String FACT = "diagnosticSetting";
  private static final String API_VERSION = "2021-05-01-preview";
  private static final String ACTION = "Microsoft.Insights/diagnosticSettings/read";

  private DiagnosticSettings() {}

  /**
   * Settings as resources of their own.
   *
   * @param resources each below the anchor
   * @param listing what the anchor's collections say of {@link #TYPE}
   */
  public record Below(List<Resource> resources, Fact listing) {

    public Below {
      resources = List.copyOf(resources);
    }
  }

  /** What an array of settings needs. */
  public static Need need(ResourceType type, String fact) {
    return Need.reader(type, fact, ACTION);
  }

  /** What the single settings need, which are read with the arrays. */
  public static Need need() {
    return need(TYPE, FACT);
  }

  /**
   * The settings on a resource.
   *
   * @param shown the resource in words
   */
  public static Ask of(ResourceId resource, String shown) {
    return need()
        .ask(
            resource.value() + "/providers/Microsoft.Insights/diagnosticSettings",
            API_VERSION,
            "diagnostic settings of " + shown);
  }

  /**
   * The items of arrays as resources. An array that was not read makes the listing unread, with the
   * same gap; one that does not exist (a service that the kind lacks) adds nothing.
   *
   * @param arrays facts as {@link Reading#array} makes them, of the anchor or its services; at
   *     least one
   */
  public static Below below(
      ResourceId anchor, Placement placement, List<Fact> arrays, Reading reading) {
    Map<String, Resource> settings = new LinkedHashMap<>();
    Optional<Fact> trouble = Optional.empty();
    for (Fact array : arrays) {
      switch (array) {
        case Fact.Read(Value items, Fact.Origin origin) -> {
          for (Value body : items.itemsOrEmpty()) {
            Optional<ArmItem> item = ArmItem.of(body);
            item.map(one -> setting(anchor, placement, one, origin))
                .ifPresent(one -> settings.putIfAbsent(one.id().key(), one));
            if (item.isEmpty()) {
              trouble = Optional.of(withoutId(origin, reading));
            }
          }
        }
        case Fact.None ignored -> {}
        case Fact.Unread unread -> trouble = Optional.of(unread);
        case Fact.Unresolved unresolved -> trouble = Optional.of(unresolved);
        case Fact.NotRequested notRequested -> trouble = Optional.of(notRequested);
      }
    }
    Fact counted = Children.counted(settings.size(), origin(arrays));
    return new Below(List.copyOf(settings.values()), trouble.orElse(counted));
  }

  private static Resource setting(
      ResourceId anchor, Placement placement, ArmItem item, Fact.Origin origin) {
    Fact body = new Fact.Read(item.body(), origin);
    return Resource.live(item.id(), TYPE, API_VERSION, placement, item.tags(), Map.of(FACT, body))
        .withParent(anchor);
  }

  private static Fact withoutId(Fact.Origin origin, Reading reading) {
    return reading.malformed(
        "an item without an id among the diagnostic settings",
        origin.from() + " answered with an item that has no id");
  }

  /** Of the first array that was read; when none was, nobody looks at it. */
  private static Fact.Origin origin(List<Fact> arrays) {
    return arrays.stream()
        .flatMap(
            array ->
                switch (array) {
                  case Fact.Read read -> Optional.of(read.origin()).stream();
                  case Fact.None none -> Optional.of(none.origin()).stream();
                  case Fact.Unread ignored -> Optional.<Fact.Origin>empty().stream();
                  case Fact.Unresolved ignored -> Optional.<Fact.Origin>empty().stream();
                  case Fact.NotRequested ignored -> Optional.<Fact.Origin>empty().stream();
                })
        .findFirst()
        .orElse(new Fact.Origin("", Instant.EPOCH));
  }
}
