package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A vault's network rules: whether an address gets in.
 *
 * <p>https://learn.microsoft.com/azure/key-vault/general/network-security
 *
 * @param open whether what no rule names is let in
 * @param ranges IPv4 ranges in CIDR notation that are let in
 */
record Firewall(boolean open, List<String> ranges) {

  static Firewall of(Json.Obj vault) {
    boolean open = !vault.text("properties.networkAcls.defaultAction").equalsIgnoreCase("Deny");
    List<String> ranges = new ArrayList<>();
    for (Json rule : vault.items("properties.networkAcls.ipRules")) {
      if (rule instanceof Json.Obj object) {
        ranges.add(object.text("value"));
      }
    }
    return new Firewall(open, List.copyOf(ranges));
  }

  boolean admits(String address) {
    return open || ranges.stream().anyMatch(range -> within(range, address));
  }

  private static boolean within(String range, String address) {
    String[] parts = range.split("/", -1);
    int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : 32;
    long mask = bits == 0 ? 0 : (0xFFFF_FFFFL << (32 - bits)) & 0xFFFF_FFFFL;
    return (number(parts[0]) & mask) == (number(address) & mask);
  }

  private static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.", -1)) {
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }
}
