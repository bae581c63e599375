package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Storage accounts of the Payments subscription whose trouble is in their services, keys, policies
 * and copies rather than at their front door, which is {@link ContosoAccounts}' subject.
 */
final class ContosoStorage {

  private static final Names AT = new Names(Contoso.PAYMENTS);

  private static final String PARTNERS = AT.account("rg-web", "stpartners");
  private static final String SFTP = AT.account("rg-web", "stsftp");
  private static final String SHARES = AT.account("rg-core", "stshares");
  private static final String WORK = AT.account("rg-core", "stwork");
  private static final String ROTATION = AT.account("rg-legacy", "strotation");
  private static final String EVIDENCE = AT.account("rg-core", "stevidence");

  private static final String BLOBS = "/blobServices/default";
  private static final String FILES = "/fileServices/default";
  private static final String QUEUES = "/queueServices/default";
  private static final String TABLES = "/tableServices/default";

  private ContosoStorage() {}

  /** Lays out every account without a defect; what looks odd here is sound. */
  static void lay(Plot plot) {
    Stream.of(PARTNERS, SHARES, WORK, ROTATION, EVIDENCE).forEach(plot::account);
    plot.encryptionScope(PARTNERS, "acme");
    plot.replicationPolicy(PARTNERS, "c6c23999-fd4e-433a-bcf9-1db69d27cd8a");
    plot.share(SHARES, "scans");
    laySftp(plot);
    layEvidence(plot);
    // Everybody may read, which harms nobody who has no right to the blobs.
    plot.ground().change(WORK + BLOBS, corsRules(corsRule("GET")));
  }

  /**
   * Premium block blobs with a hierarchical namespace, which SFTP needs and which rules versions
   * out.
   */
  private static void laySftp(Plot plot) {
    plot.blockBlobAccount(SFTP);
    plot.ground().change(SFTP, body -> body.with("properties.isHnsEnabled", Json.bool(true)));
    plot.ground().change(SFTP + BLOBS, body -> body.without("properties.isVersioningEnabled"));
    plot.container(SFTP, "inbox");
    plot.localUser(SFTP, "acme");
  }

  /** Records that nobody may change, under a key of Contoso's own. */
  private static void layEvidence(Plot plot) {
    plot.immutableContainer(EVIDENCE, "rulings");
    plot.immutableContainer(EVIDENCE, "contracts");
    Json key =
        Json.object("keyvaulturi", Json.text("https://kv-ledger.vault.azure.net"))
            .with("keyname", Json.text("ledger-2026"))
            .with("keyversion", Json.text(""));
    plot.ground()
        .change(
            EVIDENCE,
            body ->
                body.with("tags.retention", Json.text("worm"))
                    .with("properties.encryption.keySource", Json.text("Microsoft.Keyvault"))
                    .with("properties.encryption.keyvaultproperties", key));
  }

  static List<Planting> plantings() {
    return Stream.of(accounts(), services(), keys()).flatMap(part -> part).toList();
  }

  private static Stream<Planting> accounts() {
    return Stream.of(
        in(
            PARTNERS,
            "partners-cross-tenant-replication",
            "Blobs may be replicated to another tenant.",
            set("allowCrossTenantReplication", Json.bool(true))),
        in(
            PARTNERS,
            "partners-entra-not-default",
            "The portal opens the account with a key unless told otherwise.",
            set("defaultToOAuthAuthentication", Json.bool(false))),
        in(
            PARTNERS,
            "partners-copy-scope-unset",
            "Blobs may be copied to any account anywhere.",
            body -> body.without("properties.allowedCopyScope")),
        in(
            PARTNERS,
            "partners-one-datacentre",
            "All copies are in one datacentre.",
            body -> body.with("sku.name", Json.text("Standard_LRS"))),
        in(
            PARTNERS,
            "partners-encrypted-once",
            "Data is encrypted with one layer only.",
            body -> body.without("properties.encryption.requireInfrastructureEncryption")),
        in(
            PARTNERS,
            "partners-endpoint-pending",
            "Nobody has approved its private endpoint yet.",
            ContosoStorage::pending),
        in(SFTP, "sftp-on", "SFTP is on.", set("isSftpEnabled", Json.bool(true))),
        in(
            SFTP,
            "sftp-local-users-on",
            "The account lets users of its own in.",
            set("isLocalUserEnabled", Json.bool(true))),
        in(
            WORK,
            "work-trusted-services-shut-out",
            "The firewall keeps Azure's own trusted services out.",
            set("networkAcls.bypass", Json.text("None"))),
        Planting.of(
            "evidence-policy-unlocked",
            EVIDENCE,
            "One container's immutability policy was never locked.",
            ground ->
                ground.change(
                    EVIDENCE + BLOBS + "/containers/contracts/immutabilityPolicies/default",
                    set("state", Json.text("Unlocked")))));
  }

  private static Stream<Planting> services() {
    return Stream.of(
        in(
            PARTNERS + BLOBS,
            "partners-cors-open",
            "Scripts of any website may write blobs.",
            corsRules(corsRule("PUT"))),
        in(
            WORK + BLOBS,
            "work-container-soft-delete-off",
            "Deleted containers are gone.",
            set("containerDeleteRetentionPolicy", Json.object("enabled", Json.bool(false)))),
        in(
            WORK + BLOBS,
            "work-versioning-unset",
            "Versioning was never turned on.",
            body -> body.without("properties.isVersioningEnabled")),
        removed("work-queues-not-logged", WORK, QUEUES, "Nobody logs who reads the queues."),
        removed("work-tables-not-logged", WORK, TABLES, "Nobody logs who reads the tables."),
        Planting.of(
            "work-no-lifecycle-policy",
            WORK,
            "Old blobs are kept for ever.",
            ground -> ground.remove(WORK + "/managementPolicies/default")),
        removed("shares-not-logged", SHARES, FILES, "Nobody logs who reads the shares."),
        in(
            SHARES + FILES,
            "shares-soft-delete-off",
            "Deleted shares are gone.",
            set("shareDeleteRetentionPolicy", Json.object("enabled", Json.bool(false)))),
        in(
            SHARES + FILES,
            "shares-old-smb",
            "Clients may fall back to SMB 2.1.",
            set("protocolSettings.smb.versions", Json.text("SMB2.1;SMB3.0;SMB3.1.1"))),
        in(
            SHARES + FILES,
            "shares-weak-channel",
            "Clients may choose a weaker channel encryption.",
            set(
                "protocolSettings.smb.channelEncryption",
                Json.text("AES-128-CCM;AES-128-GCM;AES-256-GCM"))));
  }

  private static Stream<Planting> keys() {
    return Stream.of(
        in(
            ROTATION,
            "rotation-shared-key-allowed",
            "Shared keys are allowed.",
            set("allowSharedKeyAccess", Json.bool(true))),
        in(
            ROTATION,
            "rotation-no-sas-policy",
            "Nothing limits how long a shared access signature lasts.",
            body -> body.without("properties.sasPolicy")),
        in(
            ROTATION,
            "rotation-no-reminder",
            "Nothing reminds anybody to rotate the keys.",
            body -> body.without("properties.keyPolicy")),
        in(
            ROTATION,
            "rotation-old-key",
            "The first key is years old.",
            set("keyCreationTime.key1", Json.text("2021-03-18T04:42:22.4322836Z"))));
  }

  private static Json.Obj pending(Json.Obj account) {
    String connections = "properties.privateEndpointConnections";
    return account.with(
        connections,
        Json.array(
            account.items(connections).stream()
                .map(
                    one ->
                        ((Json.Obj) one)
                            .with(
                                "properties.privateLinkServiceConnectionState.status",
                                Json.text("Pending")))
                .toList()));
  }

  private static Planting removed(String id, String account, String service, String what) {
    String settings = service + "/providers/Microsoft.Insights/diagnosticSettings/to-log-central";
    return Planting.of(id, account, what, ground -> ground.remove(account + settings));
  }

  private static UnaryOperator<Json.Obj> set(String property, Json value) {
    return body -> body.with("properties." + property, value);
  }

  private static UnaryOperator<Json.Obj> corsRules(Json rule) {
    return set("cors.corsRules", Json.array(List.of(rule)));
  }

  private static Json corsRule(String method) {
    Json anything = Json.array(List.of(Json.text("*")));
    return Json.object("allowedOrigins", anything)
        .with("allowedMethods", Json.array(List.of(Json.text(method))))
        .with("maxAgeInSeconds", Json.number(2))
        .with("exposedHeaders", anything)
        .with("allowedHeaders", anything);
  }
}
