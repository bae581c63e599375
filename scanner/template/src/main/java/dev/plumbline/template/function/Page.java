package dev.plumbline.template.function;

/** The pages of the platform's documentation that describe template functions. */
public enum Page {
  ARRAY("templates/template-functions-array"),
  CIDR("templates/template-functions-cidr"),
  COMPARISON("templates/template-functions-comparison"),
  DATE("templates/template-functions-date"),
  DEPLOYMENT("templates/template-functions-deployment"),
  LAMBDA("templates/template-functions-lambda"),
  LOGICAL("templates/template-functions-logical"),
  NUMERIC("templates/template-functions-numeric"),
  OBJECT("templates/template-functions-object"),
  RESOURCE("templates/template-functions-resource"),
  SCOPE("templates/template-functions-scope"),
  STRING("templates/template-functions-string"),

  // Functions of templates that only the pages of Bicep describe, which compiles to them.
  BICEP_ARRAY("bicep/bicep-functions-array"),
  BICEP_FLOW("bicep/bicep-functions-flow-control"),
  BICEP_LAMBDA("bicep/bicep-functions-lambda"),
  BICEP_PARAMETERS_FILE("bicep/bicep-functions-parameters-file"),
  BICEP_RESOURCE("bicep/bicep-functions-resource"),
  BICEP_STRING("bicep/bicep-functions-string");

  private static final String FOLDER = "https://learn.microsoft.com/azure/azure-resource-manager/";

  private final String file;

  Page(String file) {
    this.file = file;
  }

  /** What docs/templates.md calls it. */
  public String words() {
    String subject = file.substring(file.indexOf("functions-") + "functions-".length());
    return (file.startsWith("bicep") ? "Bicep: " : "") + subject.replace('-', ' ');
  }

  /** Its address. */
  public String address() {
    return FOLDER + file;
  }
}
