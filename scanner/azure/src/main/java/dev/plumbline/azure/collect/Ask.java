package dev.plumbline.azure.collect;

/**
 * One thing to read.
 *
 * @param path begins with a slash, without {@code api-version}
 * @param what for a person, should it fail: {@code blob service of storage account st1}
 * @param permission the action it needs, should the refusal not name it
 */
public record Ask(String path, String apiVersion, String what, String permission) {}
