package dev.plumbline.files;

/**
 * The policy pack that judged.
 *
 * @param name such as {@code plumbline}
 * @param version of the pack
 * @param digest SHA-256 of its sources, lower-case hex
 */
public record Pack(String name, String version, String digest) {}
