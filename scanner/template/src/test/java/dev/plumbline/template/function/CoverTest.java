package dev.plumbline.template.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The rule behind all the others, tried on calls at random: what is said of a call with something
 * unknown in its arguments holds whatever that turns out to be.
 */
class CoverTest {

  private static final int CALLS = 30_000;
  private static final Term.Unknown UNKNOWN =
      new Term.Unknown("[parameters('x')]", Optional.empty());

  private final Functions functions = new Functions();
  private final Random random = new Random(20261122);

  @Test
  void whatIsSaidOfTheUnknownHoldsWhateverItIs() {
    List<Documented> all =
        functions.all().stream()
            .filter(function -> function.decided() == Decided.ARGUMENTS)
            .filter(function -> !function.name().equals("null"))
            .toList();
    int compared = 0;
    for (int i = 0; i < CALLS; i++) {
      String name = all.get(random.nextInt(all.size())).name();
      List<Term> real = arguments(name);
      List<Term> seen = real.stream().map(this::veiled).toList();
      Optional<Term> exact = call(name, real);
      if (exact.isPresent() && !seen.equals(real)) {
        Optional<Term> said = call(name, seen);
        assertThat(said.isPresent() && covers(said.get(), exact.get()))
            .as(
                "%s%s is %s, but %s%s was said to be %s",
                name,
                show(real),
                Trial.show(exact.get()),
                name,
                show(seen),
                said.map(Trial::show).orElse("refused"))
            .isTrue();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(CALLS / 20);
  }

  private static List<String> show(List<Term> terms) {
    return terms.stream().map(Trial::show).toList();
  }

  private Optional<Term> call(String name, List<Term> arguments) {
    Budget budget = new Budget(100_000);
    try {
      return Optional.of(
          functions.call(new Call(name, arguments, "[" + name + "()]", Trial.GROUP, budget)));
    } catch (TemplateException e) {
      return Optional.empty();
    }
  }

  private List<Term> arguments(String name) {
    List<Term> arguments = new ArrayList<>();
    boolean objects = name.equals("union") || name.equals("intersection");
    int count = 1 + random.nextInt(3);
    boolean kind = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      arguments.add(objects ? (kind ? object(2) : array(2)) : any(3));
    }
    if (takesLambda(name)) {
      arguments.set(0, name.equals("mapValues") ? object(2) : array(2));
      arguments.subList(1, count).clear();
      if (name.equals("reduce")) {
        arguments.add(any(1));
      }
      arguments.add(lambda(name));
    }
    return arguments;
  }

  private static boolean takesLambda(String name) {
    return List.of("filter", "map", "reduce", "sort", "toObject", "groupBy", "mapValues")
        .contains(name);
  }

  /** Lambdas that hand on whether they know: equality with 1, the item itself, a union of both. */
  private Term lambda(String name) {
    Call equality = new Call("equals", List.of(), "[equals()]", Trial.GROUP, new Budget(1_000_000));
    return switch (name) {
      case "filter" ->
          Trial.lambda(
              1,
              item ->
                  functions.call(
                      new Call(
                          "equals",
                          List.of(item.getFirst(), Term.of(1)),
                          equality.expression(),
                          equality.place(),
                          equality.budget())));
      case "sort" ->
          Trial.lambda(
              2,
              pair ->
                  functions.call(
                      new Call("less", pair, "[less()]", equality.place(), equality.budget())));
      case "reduce" ->
          Trial.lambda(
              2,
              pair ->
                  functions.call(
                      new Call(
                          "createArray",
                          pair,
                          "[createArray()]",
                          equality.place(),
                          equality.budget())));
      default -> Trial.lambda(1, List::getFirst);
    };
  }

  private Term any(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> Term.Null.VALUE;
      case 1 -> Term.of(random.nextBoolean());
      case 2, 3 -> Term.of(random.nextInt(3));
      case 4, 5, 6 -> text();
      case 7, 8 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  private Term text() {
    return Term.of(List.of("a", "b", "ab", "/a/b", "", "1", "true", "{0}").get(random.nextInt(8)));
  }

  private Term array(int depth) {
    List<Term> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(any(depth));
    }
    return new Term.Arr(items);
  }

  private Term object(int depth) {
    Members members = new Members();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.put(List.of("a", "b", "ab").get(random.nextInt(3)), any(depth));
    }
    return members.object();
  }

  /** The value with parts of it unknown, partial or stood in for. */
  private Term veiled(Term term) {
    if (!(term instanceof Term.Lambda) && random.nextInt(5) == 0) {
      return UNKNOWN;
    }
    return switch (term) {
      case Term.Text text when random.nextInt(6) == 0 && !text.value().isEmpty() ->
          Term.standIn("s", "[resourceGroup().name]");
      case Term.Arr array -> veiledArray(array);
      case Term.Obj object -> veiledObject(object);
      default -> term;
    };
  }

  private Term veiledArray(Term.Arr array) {
    List<Term> items = array.items().stream().map(this::veiled).toList();
    if (random.nextInt(5) > 0) {
      return new Term.Arr(items);
    }
    return new Term.PartialArr(
        items.stream().filter(ignored -> random.nextBoolean()).toList(), UNKNOWN);
  }

  private Term veiledObject(Term.Obj object) {
    Map<String, Term.Member> members = new LinkedHashMap<>();
    boolean partial = random.nextInt(5) == 0;
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!partial || random.nextBoolean()) {
                members.put(name, new Term.Member(veiled(member.value()), Optional.empty()));
              }
            });
    Term.Obj known = new Term.Obj(members);
    return partial ? new Term.PartialObj(known, UNKNOWN) : known;
  }

  /** Whether what is said agrees with what is. */
  private static boolean covers(Term said, Term is) {
    return switch (said) {
      case Term.Unknown ignored -> true;
      case Term.Text text when text.standsFor().isPresent() ->
          is instanceof Term.Text || is instanceof Term.Unknown;
      case Term.Arr array ->
          is instanceof Term.Arr exact
              && exact.items().size() == array.items().size()
              && eachCovered(array.items(), exact.items());
      case Term.PartialArr array ->
          is instanceof Term.PartialArr partial
              ? allAmong(array.items(), partial.items())
              : is instanceof Term.Arr exact && allAmong(array.items(), exact.items());
      case Term.Obj object ->
          is instanceof Term.Obj exact
              && exact.members().size() == object.members().size()
              && membersCovered(object, exact);
      case Term.PartialObj object ->
          is instanceof Term.PartialObj partial
              ? membersCovered(object.known(), partial.known())
              : is instanceof Term.Obj exact && membersCovered(object.known(), exact);
      default -> said.equals(is);
    };
  }

  private static boolean eachCovered(List<Term> said, List<Term> is) {
    for (int i = 0; i < said.size(); i++) {
      if (!covers(said.get(i), is.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allAmong(List<Term> said, List<Term> is) {
    return said.stream().allMatch(item -> is.stream().anyMatch(other -> covers(item, other)));
  }

  private static boolean membersCovered(Term.Obj said, Term.Obj is) {
    return said.members().entrySet().stream()
        .allMatch(
            member ->
                is.member(member.getKey())
                    .filter(exact -> covers(member.getValue().value(), exact.value()))
                    .isPresent());
  }
}
