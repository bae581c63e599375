package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.CIDR;

import dev.plumbline.template.term.Term;
import java.math.BigInteger;
import java.util.List;

/** The functions for ranges of addresses. */
final class CidrFunctions {

  private CidrFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.strict(CIDR, "parseCidr", 1, 1, CidrFunctions::parse),
        Function.strict(CIDR, "cidrSubnet", 3, 3, CidrFunctions::subnet),
        Function.strict(CIDR, "cidrHost", 2, 2, CidrFunctions::host));
  }

  private static Cidr range(Arguments arguments) {
    arguments.spend(64);
    return Cidr.parse(arguments.text(0))
        .orElseThrow(
            () -> arguments.refuses("wants a range of addresses, as 10.0.0.0/16, as argument 1"));
  }

  private static Term parse(Arguments arguments) {
    Cidr range = range(arguments);
    Members members =
        new Members()
            .put("network", Term.of(range.write(range.network())))
            .put("netmask", Term.of(range.netmask()));
    if (range.v4()) {
      members.put("broadcast", Term.of(range.write(range.last())));
    }
    // Which addresses of a range of one or two are usable is not documented.
    boolean tiny = range.v4() && range.prefix() > 30;
    BigInteger edge = range.v4() ? BigInteger.ONE : BigInteger.ZERO;
    return members
        .put(
            "firstUsable",
            tiny ? arguments.unknown() : Term.of(range.write(range.network().add(edge))))
        .put(
            "lastUsable",
            tiny ? arguments.unknown() : Term.of(range.write(range.last().subtract(edge))))
        .put("cidr", Term.of(range.prefix()))
        .object();
  }

  private static Term subnet(Arguments arguments) {
    Cidr range = range(arguments);
    return range
        .subnet(arguments.number(1), arguments.whole(2))
        .map(subnet -> Term.of(subnet.toString()))
        .orElseThrow(
            () ->
                arguments.refuses(
                    "finds no part %d of %s with /%d"
                        .formatted(arguments.whole(2), range, arguments.whole(1))));
  }

  private static Term host(Arguments arguments) {
    Cidr range = range(arguments);
    long index = arguments.whole(1);
    if (range.v4() && range.prefix() > 30) {
      return arguments.unknown();
    }
    BigInteger host = range.network().add(BigInteger.valueOf(index)).add(BigInteger.ONE);
    BigInteger last = range.v4() ? range.last().subtract(BigInteger.ONE) : range.last();
    if (index < 0 || host.compareTo(last) > 0) {
      throw arguments.refuses("finds no usable address %d in %s".formatted(index, range));
    }
    return Term.of(range.write(host));
  }
}
