# shellcheck shell=bash
# Finds what is run: a JDK of the runner, and Plumbline's launcher.
# To be sourced after inputs.sh. Sets JAVA_HOME and program; here and work are the caller's.
# shellcheck disable=SC2154

needed_jdk=25 # as in the launcher

# is_jdk DIRECTORY: whether it holds one that is new enough
is_jdk() {
  local version
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge "$needed_jdk" ]
}

# GitHub's runners name the JDKs that they come with by version and architecture, which is written
# X64 and arm64. One that an earlier step of the job has set up goes first.
find_jdk() {
  local name
  for name in JAVA_HOME $(compgen -v "JAVA_HOME_${needed_jdk}_" || true); do
    if [ -n "${!name-}" ] && is_jdk "${!name}"; then
      export JAVA_HOME=${!name}
      return 0
    fi
  done
  fail 2 "This runner has no JDK $needed_jdk: neither JAVA_HOME nor JAVA_HOME_${needed_jdk}_* names one." \
    "Put a step with actions/setup-java and java-version: $needed_jdk before this one, or use a runner image that has it."
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d ' ' -f 1
}

fetch_archive() {
  case $1 in
  https://*) curl --silent --show-error --fail --location --proto '=https' --max-time 300 --retry 2 --output "$2" "$1" ;;
  *://*) fail 2 "The input archive must be an https address or a file, not \"$1\"." ;;
  *) cp -- "$1" "$2" ;;
  esac || fail 2 "The archive $1 cannot be fetched."
}

# Nothing of the archive is looked at before its digest is right.
unpack_archive() {
  local wanted=$2 found
  [[ $wanted =~ ^[0-9a-fA-F]{64}$ ]] ||
    fail 2 "The input archive needs archive-sha256: the 64 hexadecimal digits of its SHA-256 digest."
  fetch_archive "$1" "$work/archive.tar.gz"
  found=$(sha256_of "$work/archive.tar.gz")
  [ "$found" = "$(printf '%s' "$wanted" | tr A-F a-f)" ] ||
    fail 2 "The archive $1 has the digest $found, and archive-sha256 says $wanted. It is not run."
  mkdir "$work/program"
  tar -xzf "$work/archive.tar.gz" -C "$work/program" || fail 2 "The archive $1 is no .tar.gz file."
}

find_program() {
  local archive sha256
  archive=$(input archive) sha256=$(input archive-sha256)
  if [ -z "$archive$sha256" ]; then
    program=$here/../plumbline
    [ -x "$program" ] || fail 2 "There is no plumbline beside this action. Use the action from Plumbline's own repository, or give archive and archive-sha256."
    return
  fi
  [ -n "$archive" ] || fail 2 "The input archive-sha256 needs archive."
  unpack_archive "$archive" "$sha256"
  for program in "$work"/program/plumbline "$work"/program/*/plumbline; do
    [ ! -f "$program" ] || [ ! -x "$program" ] || return 0
  done
  fail 2 "The archive $archive holds no launcher: an executable file plumbline, at its top or in its only directory."
}
