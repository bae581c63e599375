package dev.plumbline.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one scan was: the header of inventory and findings.
 *
 * @param id unique, ordered by time
 * @param tool product and version, {@code plumbline/0.1.0}
 * @param scopes what was asked for, as written on the command line or in the configuration
 * @param identity who looked: credential kind, tenant, client and object id; never a token
 * @param instant the scan's one instant, UTC
 * @param settings effective options that changed what was read, by name
 */
public record Scan(
    String id,
    String tool,
    List<String> scopes,
    Identity identity,
    Instant instant,
    SortedMap<String, String> settings) {

  /**
   * Who a scan ran as. Unknown parts are empty.
   *
   * @param credential the name of the credential that was used: {@code azure-cli}, {@code
   *     workload-identity} …; {@code none} for files
   */
  public record Identity(String credential, String tenant, String clientId, String objectId) {

    /** Of a scan of files. */
    public static final Identity NONE = new Identity("none", "", "", "");

    /** Whether somebody signed in. */
    public boolean isSignedIn() {
      return !credential.equals(NONE.credential);
    }
  }

  public Scan {
    scopes = List.copyOf(scopes);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }
}
