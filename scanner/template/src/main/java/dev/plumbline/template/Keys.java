package dev.plumbline.template;

import dev.plumbline.model.Location;
import dev.plumbline.model.ResourceId;
import dev.plumbline.template.expand.Deployed;
import dev.plumbline.template.expand.Expansion;
import dev.plumbline.tree.TreeFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Addresses of resources. Where a template has parameter files, a resource that it declares once is
 * called what it is called without them: a changed name in one of them makes no new resource, and a
 * second file no second one.
 *
 * @param plain keys without parameter files, of declarations that give one resource each
 */
record Keys(Map<Declaration, String> plain) {

  /** A declaration in the deployment that holds it. */
  record Declaration(Location at, List<Location> callers) {}

  /** Each resource is called as its own deployment calls it. */
  static Keys own() {
    return new Keys(Map.of());
  }

  static Keys of(Expansion expansion) {
    Map<Declaration, String> plain = once(expansion);
    // One of a loop is called as the loop calls it, so that a second one changes no address.
    expansion.resources().stream()
        .filter(resource -> !resource.copies().areNone())
        .forEach(resource -> plain.remove(declaration(resource)));
    return new Keys(plain);
  }

  Function<Deployed, ResourceId> ids(TreeFile entry, Expansion expansion) {
    Map<Declaration, String> here = plain.isEmpty() ? Map.of() : once(expansion);
    Set<String> given = new HashSet<>();
    IdentityHashMap<Deployed, ResourceId> ids = new IdentityHashMap<>();
    for (Deployed resource : expansion.resources()) {
      Declaration declaration = declaration(resource);
      String key =
          here.containsKey(declaration)
              ? plain.getOrDefault(declaration, resource.key())
              : resource.key();
      ResourceId first = new ResourceId(entry.path() + "#" + key);
      ResourceId unique = first;
      for (int n = 2; !given.add(unique.key()); n++) {
        unique = new ResourceId(first + "~" + n);
      }
      ids.put(resource, unique);
    }
    return resource -> ids.getOrDefault(resource, new ResourceId(entry.path()));
  }

  private static Map<Declaration, String> once(Expansion expansion) {
    Map<Declaration, String> keys = new HashMap<>();
    Set<Declaration> more = new HashSet<>();
    for (Deployed resource : expansion.resources()) {
      Declaration declaration = declaration(resource);
      if (keys.put(declaration, resource.key()) != null) {
        more.add(declaration);
      }
    }
    keys.keySet().removeAll(more);
    return keys;
  }

  private static Declaration declaration(Deployed resource) {
    return new Declaration(resource.at(), resource.callers());
  }
}
