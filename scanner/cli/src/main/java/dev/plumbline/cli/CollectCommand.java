package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code collect}: collects an inventory, to be judged later; its commands do the work. */
@Command(name = "collect", description = "Collects an inventory and judges nothing.")
final class CollectCommand {}
