package dev.plumbline.template.function;

import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The template functions of the platform's documentation, by name in any case. Names may carry the
 * namespace {@code sys}. Those that only the evaluator of a template can decide are listed, and not
 * called here.
 */
public final class Functions {

  private static final int CHARACTERS_READ_A_STEP = 64;
  private static final int MEMBERS_READ_A_STEP = 16;

  private final Map<String, Function> byName = new LinkedHashMap<>();

  public Functions() {
    families().forEach(function -> byName.put(key(function.documented().name()), function));
  }

  private static List<Function> families() {
    return Stream.of(
            ArrayFunctions.functions(),
            SearchFunctions.functions(),
            CidrFunctions.functions(),
            ComparisonFunctions.functions(),
            DateFunctions.functions(),
            DeploymentFunctions.functions(),
            LambdaFunctions.functions(),
            LogicalFunctions.functions(),
            NumericFunctions.functions(),
            ObjectFunctions.functions(),
            ResourceFunctions.functions(),
            ScopeFunctions.functions(),
            StringFunctions.functions(),
            EncodingFunctions.functions(),
            Hashes.functions(),
            OtherFunctions.functions())
        .flatMap(List::stream)
        .toList();
  }

  /** Whether the documentation has a function of that name. */
  public boolean knows(String name) {
    return find(name) != null;
  }

  /** Where the function of that name is decided; empty when there is none. */
  public Optional<Decided> decided(String name) {
    return Optional.ofNullable(find(name)).map(function -> function.documented().decided());
  }

  /** All functions, page by page. */
  public List<Documented> all() {
    return byName.values().stream().map(Function::documented).toList();
  }

  /**
   * What a call gives: a value, or what of it is known.
   *
   * @throws TemplateException when there is no such function, or it is called in a way that the
   *     documentation rules out, or the budget is used up
   */
  public Term call(Call call) {
    call.budget().spend(1 + read(call.arguments()));
    Function function = find(call.name());
    if (function == null) {
      throw new TemplateException("there is no template function " + call.name() + "()");
    }
    int count = call.arguments().size();
    if (count < function.least() || count > function.most()) {
      throw new TemplateException(
          "%s() wants %s, not %d".formatted(call.name(), arity(function), count));
    }
    return function.body().of(new Arguments(call));
  }

  /** What it costs to look at the arguments: a long text is looked at often in a loop. */
  private static long read(List<Term> arguments) {
    long steps = 0;
    for (Term argument : arguments) {
      steps +=
          switch (argument) {
            case Term.Text text -> text.value().length() / CHARACTERS_READ_A_STEP;
            case Term.Obj object -> object.members().size() / MEMBERS_READ_A_STEP;
            default -> 0;
          };
    }
    return steps;
  }

  private static String arity(Function function) {
    if (function.least() == function.most()) {
      return function.least() + (function.least() == 1 ? " argument" : " arguments");
    }
    return function.most() == Function.ANY
        ? "at least " + function.least() + (function.least() == 1 ? " argument" : " arguments")
        : function.least() + " to " + function.most() + " arguments";
  }

  private @Nullable Function find(String name) {
    String key = key(name);
    Function function = byName.get(key);
    return function == null && key.startsWith("list") ? byName.get("list*") : function;
  }

  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return key.startsWith("sys.") ? key.substring("sys.".length()) : key;
  }
}
