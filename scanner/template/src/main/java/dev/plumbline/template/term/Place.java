package dev.plumbline.template.term;

/**
 * Where a deployment goes, for the functions that ask: each part is a known text where the template
 * says it, else a stand-in.
 *
 * @param level {@code resourceGroup}, {@code subscription}, {@code managementGroup} or {@code
 *     tenant}
 * @param deployment the deployment's name
 */
public record Place(
    Level level,
    Term tenant,
    Term managementGroup,
    Term subscription,
    Term resourceGroup,
    Term deployment) {

  /** What a template is deployed to. */
  public enum Level {
    RESOURCE_GROUP,
    SUBSCRIPTION,
    MANAGEMENT_GROUP,
    TENANT
  }
}
