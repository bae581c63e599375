package dev.plumbline.model;

/** What some kinds of account have and others lack; {@link StorageKinds} has the table. */
public enum StorageFeature {
  /** Blobs of any sort, their containers and encryption scopes. */
  BLOBS,
  FILES,
  QUEUES,
  TABLES,
  /** Policies that age block blobs and append blobs. */
  LIFECYCLE,
  /** Policies that copy block blobs to another account. */
  OBJECT_REPLICATION,
  /** Identities of the account's own, for SFTP and NFS, and for shares as the reference has it. */
  LOCAL_USERS
}
