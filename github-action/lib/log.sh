# shellcheck shell=bash
# What the runner's log, and the files that it gives to a step, make of text.
# To be sourced. Bash 3.2 will do, as macOS has it.

# escaped TEXT: as the message of a workflow command. Raw, a text could end it and begin another.
escaped() {
  local text=$1
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '%s' "$text"
}

# error|warning|notice TEXT
error() { printf '::error title=Plumbline::%s\n' "$(escaped "$*")"; }
warning() { printf '::warning title=Plumbline::%s\n' "$(escaped "$*")"; }
notice() { printf '::notice title=Plumbline::%s\n' "$(escaped "$*")"; }

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# foreign COMMAND…: runs it; nothing that it or what it read prints is taken for a workflow command.
# Exits with its code.
foreign() {
  local stop code=0
  stop=$(random)
  printf '::stop-commands::%s\n' "$stop"
  "$@" || code=$?
  # On a line of its own, also after output without an end of line.
  printf '\n::%s::\n' "$stop"
  return "$code"
}

# output NAME VALUE: a step's output. The delimiter is random: a value cannot add another output.
output() {
  local delimiter
  delimiter=$(random)
  printf '%s<<%s\n%s\n%s\n' "$1" "$delimiter" "$2" "$delimiter" >>"$GITHUB_OUTPUT"
}

# as_code TEXT: as Markdown that shows it as it is. Indented, for a fence could be ended from within.
as_code() { printf '%s\n' "$1" | tr -d '\r' | sed 's/^/    /'; }
