package dev.plumbline.reports.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the standard that we write. Names and shapes are the standard's (OASIS, Static
 * Analysis Results Interchange Format 2.1.0, section 3); what is empty is left out.
 */
final class Sarif {

  static final String VERSION = "2.1.0";
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  record Message(String text) {}

  record Help(String text, String markdown) {}

  record Configuration(String level) {}

  /** The last two are GitHub's. */
  record RuleProperties(
      List<String> tags,
      String precision,
      @JsonProperty("problem.severity") String problemSeverity,
      @JsonProperty("security-severity") String securitySeverity) {}

  record Rule(
      String id,
      String name,
      Message shortDescription,
      Message fullDescription,
      Help help,
      String helpUri,
      Configuration defaultConfiguration,
      RuleProperties properties) {}

  /** One of the two versions is empty. */
  record Driver(String name, String semanticVersion, String version, List<Rule> rules) {}

  record Tool(Driver driver) {}

  record ArtifactLocation(String uri, String uriBaseId) {}

  record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record LogicalLocation(String fullyQualifiedName, String kind) {}

  /**
   * A place.
   *
   * @param id by which a message links to it
   */
  record Place(
      @Nullable Integer id,
      @Nullable PhysicalLocation physicalLocation,
      List<LogicalLocation> logicalLocations,
      @Nullable Message message) {}

  record Suppression(String kind, String status, String justification, @Nullable Place location) {}

  /**
   * One finding.
   *
   * @param suppressions null for no word about it; empty for none
   */
  record Result(
      String ruleId,
      @Nullable Integer ruleIndex,
      String kind,
      String level,
      Message message,
      List<Place> locations,
      List<Place> relatedLocations,
      Map<String, String> fingerprints,
      Map<String, String> partialFingerprints,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Suppression> suppressions,
      String baselineState,
      Map<String, String> properties) {}

  record Descriptor(String id) {}

  record Notification(
      Descriptor descriptor, String level, Message message, List<Place> locations) {}

  record Invocation(
      boolean executionSuccessful,
      String startTimeUtc,
      List<Notification> toolExecutionNotifications,
      List<Notification> toolConfigurationNotifications) {}

  record Automation(String id) {}

  record Base(Message description) {}
}
