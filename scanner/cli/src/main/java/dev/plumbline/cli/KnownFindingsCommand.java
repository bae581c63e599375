package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code known-findings}: findings from before; its commands do the work. */
@Command(
    name = "known-findings",
    description = "Keeps the findings that were there when Plumbline was adopted.")
final class KnownFindingsCommand {}
