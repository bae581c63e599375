package dev.plumbline.template.function;

/** Where the value of a function is decided. */
public enum Decided {
  /** Here, from the arguments alone. */
  ARGUMENTS("from its arguments"),

  /** Here, from where the deployment goes; what the template does not say is a stand-in. */
  PLACE("from where the deployment goes"),

  /** By whoever evaluates the template: it needs a parameter, a loop or an argument unevaluated. */
  TEMPLATE("from the template"),

  /** Here, but the platform does not say how: a stable stand-in, for names and ids only. */
  STAND_IN("a stand-in for names and ids"),

  /** By the platform, while it deploys: unresolved here. */
  DEPLOYMENT("at deployment only");

  private final String words;

  Decided(String words) {
    this.words = words;
  }

  /** As docs/templates.md says it. */
  public String words() {
    return words;
  }
}
