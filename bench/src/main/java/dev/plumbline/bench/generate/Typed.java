package dev.plumbline.bench.generate;

/** Expressions that make a value of one type out of others of it. */
final class Typed {

  private Typed() {}

  static Spelled of(Dice dice, Wanted.Known known, Spelled value) {
    return switch (known.value().getNodeType()) {
      case BOOLEAN -> truth(dice, known.value().booleanValue(), value);
      case NUMBER -> number(dice, known.value().intValue(), value);
      case STRING -> text(dice, known.value().textValue(), value);
      case ARRAY -> value.in("concat(createArray(), %s)");
      case OBJECT -> value.in("union(createObject(), %s)");
      case NULL -> value.in("coalesce(null(), %s)");
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("Not JSON: " + known);
    };
  }

  private static Spelled truth(Dice dice, boolean wanted, Spelled value) {
    return switch (dice.between(0, 4)) {
      case 0 -> value.in("and(%s, not(empty('x')))");
      case 1 -> value.in("or(%s, equals(1, 2))");
      case 2 -> value.in("equals(%s, true())");
      case 3 -> value.in("not(not(%s))");
      default ->
          Spelled.expression(
              wanted ? "contains(createArray('a', 'b'), 'b')" : "contains('abc', 'd')");
    };
  }

  private static Spelled number(Dice dice, int wanted, Spelled value) {
    return switch (dice.between(0, 3)) {
      case 0 -> value.in("sub(add(%s, 3), 3)");
      case 1 -> value.in("max(%s, -1)");
      case 2 -> Spelled.expression("int('" + wanted + "')");
      default ->
          wanted < 100
              ? Spelled.expression("length(range(0, " + wanted + "))")
              : value.in("int(%s)");
    };
  }

  private static Spelled text(Dice dice, String wanted, Spelled value) {
    int half = wanted.length() / 2;
    return switch (dice.between(0, 5)) {
      case 0 -> value.in("format('{0}', %s)");
      case 1 -> value.in("substring(concat('xx', %s), 2)");
      case 2 -> value.in("last(split(format('a|{0}', %s), '|'))");
      case 3 -> value.in("join(createArray(%s), ',')");
      case 4 -> value.in("trim(concat(' ', %s, ' '))");
      default ->
          Spelled.expression(
              "concat('%s', '%s')".formatted(wanted.substring(0, half), wanted.substring(half)));
    };
  }
}
