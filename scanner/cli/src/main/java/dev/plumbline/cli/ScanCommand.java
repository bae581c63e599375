package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code scan}: collects, judges and reports in a row; its commands do the work. */
@Command(name = "scan", description = "Collects, judges and reports in a row.")
final class ScanCommand {}
