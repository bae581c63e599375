package dev.plumbline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One documented operation of Azure Resource Manager.
 *
 * @param method GET, or POST for a query
 * @param template the path; {@code {name}} stands for one segment, a leading {@code {scope}} for
 *     any resource's id
 * @param versions the API versions that are served
 * @param documentation the page of the REST reference that this follows
 * @param action the control-plane action that a caller needs, empty when the answer is filtered
 *     instead
 */
record Route(
    String method,
    String template,
    List<String> versions,
    String documentation,
    String action,
    Handler handler) {

  /** Answers an authorized call whose path matched. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Call call);
  }

  /**
   * A matched request.
   *
   * @param variables the path's variables by name
   */
  record Call(Request request, World world, Pages pages, Map<String, String> variables) {

    String path() {
      return request.path();
    }

    String variable(String name) {
      return variables.getOrDefault(name, "");
    }
  }

  /** The variables of a path that has this route's shape. */
  Optional<Map<String, String>> match(String path) {
    String[] wanted = template.substring(1).split("/", -1);
    String[] given = path.substring(1).split("/", -1);
    boolean extension = wanted[0].equals("{scope}");
    int offset = extension ? given.length - wanted.length : 0;
    if (offset < 0 || (!extension && given.length != wanted.length)) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = extension ? 1 : 0; i < wanted.length; i++) {
      String segment = given[i + offset];
      if (wanted[i].startsWith("{")) {
        variables.put(wanted[i].substring(1, wanted[i].length() - 1), segment);
      } else if (!wanted[i].equalsIgnoreCase(segment)) {
        return Optional.empty();
      }
    }
    if (extension) {
      variables.put("scope", "/" + String.join("/", List.of(given).subList(0, offset + 1)));
    }
    return Optional.of(variables);
  }

  /** Whether the path ends in a type rather than in a name: then the type's holder is the scope. */
  boolean listing() {
    return !template.endsWith("}") && !template.endsWith("/default");
  }

  /** The scope at which the action is checked, as error messages name it. */
  String scope(String path) {
    return listing() ? path.substring(0, path.lastIndexOf('/')) : path;
  }
}
