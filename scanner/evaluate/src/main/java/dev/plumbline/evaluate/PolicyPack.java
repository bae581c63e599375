package dev.plumbline.evaluate;

import dev.plumbline.evaluate.engine.PolicyModule;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.Pack;
import dev.plumbline.files.RuleCardJson;
import dev.plumbline.files.ValueJson;
import dev.plumbline.files.config.Baseline;
import dev.plumbline.model.Digests;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of rules, compiled.
 *
 * @param identity what findings files say of it
 * @param cards of all rules, sorted by name
 * @param entryPoints where the module answers; every card has its two
 * @param baselines the named sets of rules
 * @param data what the module sees as {@code data}: the platform's documented defaults
 * @param module the compiled rules
 */
public record PolicyPack(
    Pack identity,
    List<RuleCard> cards,
    EntryPoints entryPoints,
    Map<String, Baseline> baselines,
    Value.Obj data,
    PolicyModule module) {

  private static final String NAME = "plumbline";

  /** Where the policies module keeps what it compiled. */
  private static final String FOLDER = "/dev/plumbline/policies/compiled/";

  /** The digest of every source, a line each: its own digest stands for them all. */
  private static final String SOURCES = "sources.sha256";

  public PolicyPack {
    baselines = Map.copyOf(baselines);
    cards = cards.stream().sorted(Comparator.comparing(RuleCard::name)).toList();
    for (RuleCard card : cards) {
      if (!entryPoints.anchors().containsKey(card.anchor())
          || !entryPoints.rules().containsKey(card.name())) {
        throw new IllegalArgumentException(
            "The policy pack has no entry point for " + card.name() + " of " + card.anchor() + ".");
      }
    }
  }

  /** The pack that this build ships. */
  public static PolicyPack bundled() {
    return of(PolicyPack.class::getResourceAsStream, PolicyModule.bundled());
  }

  /** Where the files of a compiled pack are found by name; null for one that is not there. */
  @FunctionalInterface
  interface Files {
    @Nullable InputStream open(String name);
  }

  static PolicyPack of(Files files, PolicyModule module) {
    try {
      return new PolicyPack(
          new Pack(NAME, version(), Digests.sha256(text(bytes(files, FOLDER + SOURCES)))),
          RuleCardJson.readAll(ValueJson.read(bytes(files, FOLDER + "cards.json"))),
          EntryPoints.read(ValueJson.read(bytes(files, FOLDER + "entrypoints.json"))),
          baselines(object(ValueJson.read(bytes(files, FOLDER + "baselines.json")))),
          object(ValueJson.read(bytes(files, FOLDER + "data.json"))),
          module);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled policy pack cannot be read.", e);
    }
  }

  /** The bundled pack is versioned with the product that it is built into. */
  private static String version() throws IOException {
    return text(bytes(PolicyPack.class::getResourceAsStream, "pack-version.txt"));
  }

  /** The rules about one type. */
  public List<RuleCard> cards(ResourceType type) {
    return cards.stream().filter(card -> card.anchor().equals(type)).toList();
  }

  /** The pack's data with the effective parameters of its rules, as the module wants it. */
  public Value dataWith(RuleSettings settings) {
    Map<String, Value> parameters = new LinkedHashMap<>();
    for (RuleCard card : cards) {
      Map<String, Value> own = settings.parameters(card);
      if (!own.isEmpty()) {
        parameters.put(card.name().value(), new Value.Obj(own));
      }
    }
    Map<String, Value> ours = new LinkedHashMap<>();
    if (data.at("plumbline") instanceof Value.Obj(Map<String, Value> members)) {
      ours.putAll(members);
    }
    ours.put("parameters", new Value.Obj(parameters));
    return Value.object("plumbline", new Value.Obj(ours));
  }

  private static Map<String, Baseline> baselines(Value.Obj byName) {
    Map<String, Baseline> baselines = new LinkedHashMap<>();
    byName
        .members()
        .forEach(
            (name, baseline) -> {
              Set<RuleName> rules =
                  baseline.at("rules").itemsOrEmpty().stream()
                      .map(rule -> new RuleName(rule.textOr("")))
                      .collect(Collectors.toUnmodifiableSet());
              baselines.put(name, new Baseline(name, rules, new TreeMap<>()));
            });
    return baselines;
  }

  private static Value.Obj object(Value value) throws FileFormatException {
    if (value instanceof Value.Obj object) {
      return object;
    }
    throw new FileFormatException("The data of the policy pack must be an object.");
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8).strip();
  }

  private static byte[] bytes(Files files, String name) throws IOException {
    try (InputStream in = files.open(name)) {
      if (in == null) {
        throw new FileFormatException("The policy pack lacks " + name + ".");
      }
      return in.readAllBytes();
    }
  }
}
