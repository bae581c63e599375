package dev.plumbline.azure.eventgrid;

import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.Locale;

/** What event subscriptions have in common, wherever they are listed. */
final class EventSubscriptions {

  static final String API_VERSION = "2025-02-15";

  static final ChildKind KIND =
      new ChildKind(
          new ResourceType("microsoft.eventgrid/eventsubscriptions"),
          API_VERSION,
          "eventSubscription",
          "event subscriptions",
          "Microsoft.EventGrid/eventSubscriptions/read");

  private static final String AS_EXTENSION = "/providers/microsoft.eventgrid/eventsubscriptions/";

  private EventSubscriptions() {}

  /**
   * The id of what an event subscription hangs on. Its own id has two forms, {@code
   * HOLDER/eventSubscriptions/E} in the lists of topics and {@code
   * HOLDER/providers/Microsoft.EventGrid/eventSubscriptions/E} in all others; the holder is the
   * same.
   */
  static ResourceId holder(ResourceId id) {
    String key = id.key();
    int extension = key.lastIndexOf(AS_EXTENSION);
    int end = extension >= 0 ? extension : key.lastIndexOf("/eventsubscriptions/");
    return end <= 0 ? id : new ResourceId(id.value().substring(0, end));
  }

  /** One key for both forms of the id. */
  static String key(ResourceId holder, ResourceId id) {
    return holder.key() + "\n" + id.name().toLowerCase(Locale.ROOT);
  }
}
