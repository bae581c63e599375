package dev.plumbline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a double serves: sound resources, and the defects planted in them, each of which can be left
 * out. Immutable.
 */
public final class Estate {

  static final String TENANT = "c0a5e9d4-3b1f-4f7e-9a52-6d1b8e0f2a37";

  private final Consumer<Ground> sound;
  private final List<Planting> plantings;

  Estate(Consumer<Ground> sound, List<Planting> plantings) {
    this.sound = sound;
    this.plantings = List.copyOf(plantings);
  }

  /** The estate of the demo: Contoso, three subscriptions in two management groups. */
  public static Estate contoso() {
    return Contoso.estate();
  }

  /**
   * Any number of like resources for measurements: in every subscription half vaults, half storage
   * accounts, every tenth of them not sound.
   */
  public static Estate generated(int subscriptions, int resourcesPerSubscription) {
    return new Estate(
        ground -> GeneratedEstate.lay(ground, subscriptions, resourcesPerSubscription), List.of());
  }

  /** The defects that are planted, in the order in which they are. */
  public List<Defect> defects() {
    return plantings.stream().map(Planting::defect).toList();
  }

  /** This estate with one defect left out; an unknown name is an error. */
  public Estate without(String defect) {
    List<Planting> kept = new ArrayList<>(plantings);
    if (!kept.removeIf(planting -> planting.defect().id().equals(defect))) {
      throw new IllegalArgumentException("No defect is called " + defect + ".");
    }
    return new Estate(sound, kept);
  }

  /** This estate with planned trouble. */
  public Estate with(Fault fault) {
    return with(
        Planting.of(
            "planned-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            fault.path(),
            "Trouble on the wire.",
            ground -> ground.fault(fault)));
  }

  Estate with(Planting planting) {
    List<Planting> more = new ArrayList<>(plantings);
    more.add(planting);
    return new Estate(sound, more);
  }

  /**
   * This estate where the scan is a Reader and no more: what a vault itself answers (keys, secrets,
   * certificates) is refused, unless an access policy of the vault names the scan.
   */
  public Estate readerOnly() {
    return new Estate(
        sound.andThen(ground -> ground.revoke(Access.Role.KEY_VAULT_READER)), plantings);
  }

  /** The fake secrets that are planted: no output of the product may hold any of them. */
  public static List<String> canaries() {
    return Canaries.planted().all();
  }

  /** Lays it out, as it is at a time: a few of its dates must stay recent. */
  World world(Instant now) {
    Ground ground = new Ground(Identity.of(TENANT), Canaries.planted(), now);
    sound.accept(ground);
    plantings.forEach(planting -> planting.plant().accept(ground));
    return ground.world();
  }
}
