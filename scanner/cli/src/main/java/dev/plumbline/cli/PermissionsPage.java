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
  static final Map<String, List<String>> JOINS =
      Map.of(
          "customerManagedKeyVault",
          List.of("vault", "hsm"),
          "logSources",
          List.of("diagnosticSetting"),
          "destinations",
          List.of(
              "diagnosticSetting", "account", "workspaces", "managementPolicy", "containerList"));

  PermissionsPage {
    cards = List.copyOf(cards);
  }

  /**
   * The whole page, which is docs/permissions.md.
   *
   * @param needs without any option
   * @param withDataPlane with {@code --with-key-vault-data-plane}
   */
  String page(List<Need> needs, List<Need> withDataPlane) throws UserException {
    List<Need> only = withDataPlane.stream().filter(need -> need.role().dataPlane()).toList();
    return """
    # What a scan needs to be allowed

    Written by `plumbline permissions`, from what the collectors themselves declare: a request is made with
    the declaration that stands here, and a test compares these actions with those that a full scan was
    checked for.

    **Reader** on the management group or subscription is enough for all of it but one option. It reads no
    secret, no key and no blob. A fact that may not be read makes the rules of its row *unknown*, never
    compliant, and the report names the missing action. A list that may not be read hides what it would
    have shown: then each rule about that type is unknown once, on what the list belongs to. Resource Graph
    needs no right of its own and leaves out what the identity may not read.

    Management locks are listed at the subscription, because a lock there reaches everything in it. Who may
    read a resource group only does not see them, and the rules about locks are unknown.

    ## Always

    %s## With `--with-key-vault-data-plane`

    Keys and secrets are then listed at each vault, which alone tells which of them a certificate manages,
    and certificates are read. Vaults under access policies need the permission List (for certificates Get
    too) there in place of the role, and each vault must let the scan through its firewall. Without the
    option, certificates are *not requested*, and the rules about them are unknown and name it.

    %s## A role of just these

    Where Reader is too much, `plumbline permissions --custom-role --scope /subscriptions/GUID` prints a
    role definition for `az role definition create --role-definition @FILE`; with
    `--with-key-vault-data-plane` it has the data actions, too, and Azure then lets it be assigned at
    subscriptions and resource groups only.

    ```json
    %s```
    """
        .formatted(tables(needs), tables(only), CustomRole.of(needs, List.of()));
  }

  private String tables(List<Need> needs) {
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
    return carries(card, need) && facts(card).anyMatch(need.fact()::equals);
  }

  /** A rule also sees the facts of what its anchor lies below. */
  private static boolean carries(RuleCard card, Need need) {
    return (card.anchor().value() + "/").startsWith(need.type().value() + "/");
  }

  private static boolean joins(RuleCard card, Need need) {
    return facts(card).anyMatch(fact -> JOINS.getOrDefault(fact, List.of()).contains(need.fact()));
  }

  private static Stream<String> facts(RuleCard card) {
    return Stream.concat(card.factsNeeded().stream(), card.factsUsed().stream());
  }
}
