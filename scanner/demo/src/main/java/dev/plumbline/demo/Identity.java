package dev.plumbline.demo;

import java.util.UUID;

/**
 * The service principal that the demo signs in as.
 *
 * @param tenant Entra tenant id
 * @param clientId the application's id
 * @param objectId the service principal's object id, which roles are assigned to
 * @param secret its client secret: made at every start, so that none is worth stealing
 */
record Identity(String tenant, String clientId, String objectId, String secret) {

  static Identity of(String tenant) {
    return new Identity(
        tenant,
        "5d1f6c3e-7a24-4b8e-9f10-3c2b1a0d9e8f",
        "a2e4c6d8-1b3f-4d5e-8a7c-9e0f1b2d3c4a",
        "demo-" + UUID.randomUUID());
  }
}
