package dev.plumbline.demo;

import java.util.Locale;

/**
 * One thing that Azure Resource Manager knows, top-level or nested.
 *
 * @param id as the service spells it, which is not always the spelling that it was created with
 * @param type as the service spells it
 * @param body the ARM body
 * @param presence who lists it
 */
record ArmItem(String id, String type, Json.Obj body, Presence presence) {

  /** Resource Graph follows the providers with a delay, so the two may differ. */
  enum Presence {
    EVERYWHERE,
    /** Deleted since Resource Graph looked: its row is there, the provider has nothing. */
    GRAPH_ONLY,
    /** Created since Resource Graph looked. */
    PROVIDER_ONLY
  }

  ArmItem(String id, String type, Json.Obj body) {
    this(id, type, body, Presence.EVERYWHERE);
  }

  /** The id as a key: ARM compares ids without case. */
  String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  /** The key of the collection that holds it: its key without the last segment. */
  String collection() {
    return key().substring(0, key().lastIndexOf('/'));
  }

  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  ArmItem withBody(Json.Obj changed) {
    return new ArmItem(id, type, changed, presence);
  }

  ArmItem withPresence(Presence changed) {
    return new ArmItem(id, type, body, changed);
  }
}
