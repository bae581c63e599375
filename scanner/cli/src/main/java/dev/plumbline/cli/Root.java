package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** The program's own help: what it is, how it ends, what it looks at. */
@Command(
    name = "plumbline",
    description = "A policy and compliance scanner for Azure: identity, logging and retry hygiene.",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  PLUMBLINE_*   every option of scan and evaluate: PLUMBLINE_FAIL_ON for --fail-on",
      "  NO_COLOR, CLICOLOR, CLICOLOR_FORCE, COLUMNS   what standard output may look like",
      "",
      "Settings come from the option, then the variable, then plumbline.yaml, then the default:",
      "plumbline config show says which."
    })
final class Root {}
