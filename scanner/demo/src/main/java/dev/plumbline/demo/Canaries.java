package dev.plumbline.demo;

import java.util.List;

/**
 * Fake secrets, shaped like real ones and planted where real ones leak from: no output of the
 * product may hold any of them. They are put together here from parts, so that no scanner of
 * repositories takes this file for a leak.
 *
 * @param inTag a storage account key, inside a connection string that is a resource's tag
 * @param inEnvironment a client secret, in a value that looks like an environment setting
 * @param inForbiddenBody a token, in the message of a 403
 * @param inErrorBody a storage account key, in the message of a 500
 * @param inNextLink an opaque token in a nextLink's query
 * @param inChallenge the signature of a shared access signature, in a WWW-Authenticate header
 */
record Canaries(
    String inTag,
    String inEnvironment,
    String inForbiddenBody,
    String inErrorBody,
    String inNextLink,
    String inChallenge) {

  static Canaries planted() {
    return new Canaries(
        accountKey("canaryInTag"),
        "cnr" + "8Q~" + "canaryInEnvironment000000000000000",
        "eyJ0eXAiOiJKV1Qi" + "fQ.eyJjYW5hcnkiOiJmb3JiaWRkZW4i" + "fQ.canaryInForbiddenBody000000",
        accountKey("canaryInErrorBody"),
        "canaryInNextLink6f3a9b",
        "canaryInChallenge%2Bsignature0000000000000%3D");
  }

  /** All of them, for a search through everything that a scan left behind. */
  List<String> all() {
    return List.of(inTag, inEnvironment, inForbiddenBody, inErrorBody, inNextLink, inChallenge);
  }

  /** A connection string around an account key. */
  static String connectionString(String key) {
    return "DefaultEndpointsProtocol=https;AccountName=stfake;AccountKey="
        + key
        + ";EndpointSuffix=core.windows.net";
  }

  private static String accountKey(String marker) {
    return marker + "0".repeat(86 - marker.length()) + "==";
  }
}
