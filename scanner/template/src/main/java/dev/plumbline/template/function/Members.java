package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members of an object that is being made: names are the same in any case, the first spelling
 * stays.
 */
final class Members {

  private final Map<String, String> spelling = new LinkedHashMap<>();
  private final Map<String, Term.Member> byName = new LinkedHashMap<>();

  static Members of(Term.Obj object) {
    Members members = new Members();
    object.members().forEach(members::put);
    return members;
  }

  Members put(String name, Term value) {
    return put(name, new Term.Member(value, Optional.empty()));
  }

  Members put(String name, Term.Member member) {
    String spelled = spelling.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> name);
    byName.put(spelled, member);
    return this;
  }

  @Nullable Term get(String name) {
    String spelled = spelling.get(name.toLowerCase(Locale.ROOT));
    Term.Member member = spelled == null ? null : byName.get(spelled);
    return member == null ? null : member.value();
  }

  boolean has(String name) {
    return spelling.containsKey(name.toLowerCase(Locale.ROOT));
  }

  Term.Obj object() {
    return new Term.Obj(byName);
  }
}
