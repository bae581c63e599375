package dev.plumbline.reports.summary;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a resource is called in a report, and where a person looks for it. */
public final class Place {

  /** Resources of one subscription together, then of one group, then by id. */
  public static final Comparator<Finding.Subject> ORDER =
      Comparator.comparing((Finding.Subject subject) -> subscription(subject.placement()))
          .thenComparing(subject -> subject.placement().resourceGroup().toLowerCase(Locale.ROOT))
          .thenComparing(Finding.Subject::id);

  private Place() {}

  /**
   * The names in an id from the outermost resource on, such as {@code vault/key}; a service's only
   * instance ({@code default}) is left out. In a file, the chain of keys that leads to the
   * resource. An id of another shape stands as it is.
   */
  public static String name(ResourceId id) {
    int file = id.value().startsWith("/") ? -1 : id.value().indexOf('#');
    if (file >= 0) {
      // A slash inside a key is encoded, since slashes join the keys.
      return Printable.line(id.value().substring(file + 1).replace("%2F", "/"));
    }
    String[] segments = id.value().split("/", -1);
    List<String> names = new ArrayList<>();
    int i = first(segments, "providers");
    while (i < segments.length) {
      // "providers/Namespace/type/name", then "type/name" for each child.
      i += segments[i].equalsIgnoreCase("providers") ? 3 : 1;
      if (i < segments.length && !segments[i].equals("default")) {
        names.add(segments[i]);
      }
      i++;
    }
    if (!names.isEmpty()) {
      return Printable.line(String.join("/", names));
    }
    return Printable.line(id.value().startsWith("/") ? id.name() : id.value());
  }

  /** Resource group and subscription, or the resource's place in its file. */
  public static String where(Finding.Subject subject) {
    String group = group(subject);
    String subscription = Printable.line(subscription(subject.placement()));
    return subject.source() instanceof Source.Template || subscription.isEmpty()
        ? group
        : group.isEmpty() ? subscription : group + " · " + subscription;
  }

  /** Resource group, or the resource's place in its file. */
  public static String group(Finding.Subject subject) {
    return Printable.line(
        switch (subject.source()) {
          case Source.Azure ignored -> subject.placement().resourceGroup();
          case Source.Template template -> template.at().toString();
        });
  }

  /** The subscription's display name, or its id where it has none. */
  public static String subscription(Placement placement) {
    return placement.subscriptionName().isBlank()
        ? placement.subscription()
        : placement.subscriptionName();
  }

  private static int first(String[] segments, String name) {
    for (int i = 0; i < segments.length; i++) {
      if (segments[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return segments.length;
  }
}
