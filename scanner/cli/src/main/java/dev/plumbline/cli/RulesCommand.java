package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code rules}: what there is to be judged by; its commands do the work. */
@Command(name = "rules", description = "Lists and shows the rules.")
final class RulesCommand {}
