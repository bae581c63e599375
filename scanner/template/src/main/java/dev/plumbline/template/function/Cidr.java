package dev.plumbline.template.function;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param network its first address
 * @param prefix bits that all its addresses share
 * @param bits of an address: 32 or 128
 */
record Cidr(BigInteger network, int prefix, int bits) {

  private static final Pattern NOTATION = Pattern.compile("([0-9a-fA-F:.]+)/([0-9]{1,3})");
  private static final Pattern V4 =
      Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

  static Optional<Cidr> parse(String text) {
    Matcher notation = NOTATION.matcher(text);
    if (!notation.matches()) {
      return Optional.empty();
    }
    boolean six = notation.group(1).contains(":");
    int bits = six ? 128 : 32;
    int prefix = Integer.parseInt(notation.group(2));
    if (prefix > bits) {
      return Optional.empty();
    }
    return (six ? v6(notation.group(1)) : v4(notation.group(1)))
        .map(address -> new Cidr(address.and(mask(prefix, bits)), prefix, bits));
  }

  private static Optional<BigInteger> v4(String text) {
    Matcher parts = V4.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigInteger address = BigInteger.ZERO;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(parts.group(i));
      if (part > 255) {
        return Optional.empty();
      }
      address = address.shiftLeft(8).or(BigInteger.valueOf(part));
    }
    return Optional.of(address);
  }

  private static Optional<BigInteger> v6(String text) {
    try {
      // An address that holds one of version 4 comes out as that and is not one of 128 bits.
      byte[] bytes = Inet6Address.ofLiteral(text).getAddress();
      return bytes.length == 16 ? Optional.of(new BigInteger(1, bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BigInteger mask(int prefix, int bits) {
    return all(prefix).shiftLeft(bits - prefix);
  }

  private static BigInteger all(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  BigInteger last() {
    return network.or(all(bits - prefix));
  }

  String netmask() {
    return write(mask(prefix, bits));
  }

  boolean v4() {
    return bits == 32;
  }

  /** As many equal parts as bits between the prefixes give; the one at that index. */
  Optional<Cidr> subnet(int newPrefix, long index) {
    boolean exists =
        newPrefix >= prefix
            && newPrefix <= bits
            && index >= 0
            && BigInteger.valueOf(index).bitLength() <= newPrefix - prefix;
    return exists
        ? Optional.of(
            new Cidr(
                network.add(BigInteger.valueOf(index).shiftLeft(bits - newPrefix)),
                newPrefix,
                bits))
        : Optional.empty();
  }

  String write(BigInteger address) {
    return v4() ? writeV4(address) : writeV6(address);
  }

  private static String writeV4(BigInteger address) {
    long value = address.longValueExact();
    return "%d.%d.%d.%d"
        .formatted(value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
  }

  /** The first of the longest runs of two or more zero groups is left out, as RFC 5952 says. */
  private static String writeV6(BigInteger address) {
    List<String> groups = new ArrayList<>();
    for (int i = 7; i >= 0; i--) {
      groups.add(address.shiftRight(16 * i).and(all(16)).toString(16));
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups.get(end).equals("0")) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
    }
    return length < 2
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, from))
            + "::"
            + String.join(":", groups.subList(from + length, 8));
  }

  @Override
  public String toString() {
    return write(network) + "/" + prefix;
  }
}
