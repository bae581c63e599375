package dev.plumbline.cli;

import dev.plumbline.azure.collect.Need;
import dev.plumbline.model.RuleCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scan needs to be allowed, as Markdown: which facts of which resources, by which action, of
 * which role, and which rules cannot decide without it.
 *
 * @param cards the rules there are
 */
record PermissionsPage(Collection<RuleCard> cards) {

  /**
   * Facts that evaluation makes of others, so that no collector reads them, and the facts that it
   * makes them of.
   */
  private static final Map<String, List<String>> JOINS =
      Map.of(
          "customerManagedKeyVault",
          List.of("vault", "hsm"),
          "logSources",
          List.of("diagnosticSetting"));

  PermissionsPage {
    cards = List.copyOf(cards);
  }

  /** One table for each type of resource. */
  String table(List<Need> needs) {
    SequencedMap<String, SequencedSet<Need>> byType = new LinkedHashMap<>();
    needs.forEach(
        need -> byType.computeIfAbsent(need.type().value(), t -> new LinkedHashSet<>()).add(need));
    StringBuilder page = new StringBuilder();
    byType.forEach((type, some) -> page.append(section(type, List.copyOf(some))).append('\n'));
    return page.toString();
  }

  private String section(String type, List<Need> needs) {
    return """
    ### %s

    | fact | action | least built-in role | unknown without it |
    |---|---|---|---|
    %s
    """
        .formatted(type, needs.stream().map(this::row).collect(Collectors.joining("\n")));
  }

  private String row(Need need) {
    return "| %s | %s%s | %s | %s |"
        .formatted(
            need.fact(),
            need.action(),
            need.role().dataPlane() ? " (data action)" : "",
            need.role().label()
                + (need.role().option().isEmpty() ? "" : ", with `" + need.role().option() + "`"),
            rules(need));
  }

  private String rules(Need need) {
    List<String> rules =
        cards.stream()
            .filter(card -> isAbout(card, need) || joins(card, need))
            .map(card -> card.name().value())
            .sorted()
            .toList();
    return rules.isEmpty() ? "no rule" : String.join(", ", rules);
  }

  private static boolean isAbout(RuleCard card, Need need) {
    return card.anchor().equals(need.type()) && facts(card).anyMatch(need.fact()::equals);
  }

  private static boolean joins(RuleCard card, Need need) {
    return facts(card).anyMatch(fact -> JOINS.getOrDefault(fact, List.of()).contains(need.fact()));
  }

  private static Stream<String> facts(RuleCard card) {
    return Stream.concat(card.factsNeeded().stream(), card.factsUsed().stream());
  }
}
