package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code exemptions}: approved exceptions; its commands do the work. */
@Command(name = "exemptions", description = "Checks the register of approved exceptions.")
final class ExemptionsCommand {}
