package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code config}: what is in force; its commands do the work. */
@Command(name = "config", description = "Shows the configuration in force.")
final class ConfigCommand {}
