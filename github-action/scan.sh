#!/usr/bin/env bash
# Runs one scan, renders its findings for GitHub, and says in the step's outputs how it ended.
# Always exits with 0: the later steps show what there is, and result.sh fails the job.
set -euo pipefail
unset CDPATH

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/log.sh
. "$here/lib/log.sh"
# shellcheck source=lib/inputs.sh
. "$here/lib/inputs.sh"
# shellcheck source=lib/program.sh
. "$here/lib/program.sh"

work=$(mktemp -d "${RUNNER_TEMP:-/tmp}/plumbline.XXXXXX")
chmod 700 "$work"
exit_code=4 # until something better is known
problem='The action ended unexpectedly; the log of its step "Scan" says where.'
report_dir='' sarif_file='' repository=''
declare -a arguments=()

# fail CODE TEXT…: the scan cannot be run
fail() {
  exit_code=$1
  shift
  problem=$*
  error "$problem"
  exit 1
}

result() {
  case $exit_code in
  0) echo clean ;;
  1) echo findings ;;
  3) echo incomplete ;;
  *) echo error ;;
  esac
}

at_exit() {
  set +e
  output exit-code "$exit_code"
  output result "$(result)"
  output problem "$problem"
  output report-dir "$report_dir"
  output sarif-file "$sarif_file"
  output repository "$repository"
  output comment "$(input comment)"
  output upload-sarif "$(input upload-sarif)"
  rm -rf "$work"
  exit 0
}
trap at_exit EXIT

# --- what to scan, and where results go

# Relative names are those of the scanned repository, for its plumbline.yaml, its exemptions and the
# places of its findings are: the scan runs at its top.
enter_repository() {
  local path
  path=$(input path)
  path=${path:-.}
  case $path in -*) path=./$path ;; esac
  [ -d "$path" ] || fail 2 "The input path names no directory of this workspace: $path. Is the repository checked out before this step?"
  scanned=$(cd "$path" && pwd -P)
  repository=$(git -C "$scanned" rev-parse --show-toplevel 2>/dev/null) || repository=$scanned
  cd "$repository"
  case $scanned in
  "$repository") scanned=. ;;
  "$repository"/*) scanned=./${scanned#"$repository"/} ;;
  esac
}

add_against() {
  local against
  against=$(input against)
  if [ -z "$against" ]; then
    against=${EVENT_BASE-}
    [ -z "$against" ] || [[ $against =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]] ||
      fail 2 "The event's base is no commit id: $against"
  fi
  case $against in
  '' | none) return 0 ;;
  esac
  arguments+=("--against=$against")
}

make_report_dir() {
  report_dir=$(input output)
  case $report_dir in
  '') report_dir=$(mktemp -d "${RUNNER_TEMP:-/tmp}/plumbline-report.XXXXXX") ;;
  /*) ;;
  *) report_dir=$PWD/$report_dir ;;
  esac
  mkdir -p -- "$report_dir" || fail 2 "The directory for the results cannot be made: $report_dir"
}

# GitHub signs that this is this job; Azure trusts that for the application. No secret is stored.
sign_in() {
  local client tenant
  client=$(input azure-client-id) tenant=$(input azure-tenant-id)
  [ -n "$client$tenant" ] || return 0
  if [ -z "$client" ] || [ -z "$tenant" ]; then
    fail 2 "The inputs azure-client-id and azure-tenant-id need each other."
  fi
  [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL-}" ] ||
    fail 2 "This job may not ask for its identity token. Give it the permission id-token: write; pull requests from forks never have it."
  export AZURE_CLIENT_ID=$client AZURE_TENANT_ID=$tenant AZURE_FEDERATED_TOKEN_FILE=$work/token
  (
    umask 077
    # The header by a file: other processes can read a command line.
    curl --silent --show-error --fail --max-time 60 --retry 2 \
      --config <(printf 'header = "Authorization: bearer %s"\n' "${ACTIONS_ID_TOKEN_REQUEST_TOKEN-}") \
      "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api%3A%2F%2FAzureADTokenExchange" |
      jq --raw-output --join-output --exit-status .value >"$AZURE_FEDERATED_TOKEN_FILE"
  ) || fail 2 "GitHub gave this job no identity token."
  [ -n "$(input credential)" ] || arguments+=(--credential=workload-identity)
}

# --- the scan

# The log goes to the runner as it comes, and its end into the summary where there are no findings.
scan() {
  local code=0
  "$program" scan "$mode" ${arguments[@]+"${arguments[@]}"} </dev/null 2>&1 | tee "$work/log" || code=${PIPESTATUS[0]}
  return "$code"
}

# render FORMAT FILE
render() {
  "$program" report "$report_dir/findings.jsonl" --format "$1" >"$report_dir/$2" </dev/null 2>"$work/log" && return 0
  exit_code=4
  problem="The findings could not be written as $1: $(tail -n 20 "$work/log" | cut -c 1-400)"
  error "$problem"
  exit 1
}

count() {
  local name value
  jq --null-input --raw-output --from-file "$here/lib/counts.jq" "$report_dir/findings.jsonl" >"$work/counts" ||
    { exit_code=4 problem='findings.jsonl cannot be read.'; exit 1; }
  while IFS=' ' read -r name value; do
    output "$name" "$value"
  done < <(jq --raw-output 'to_entries[] | "\(.key) \(.value)"' "$work/counts")
}

[ "${RUNNER_OS-}" != Windows ] || fail 2 "This action runs on Linux and macOS: choose another runner for the job."
command -v jq >/dev/null || fail 2 "This action needs jq, which GitHub's runners have: install it on this one."
cd "${GITHUB_WORKSPACE:-.}"
mode=$(input mode)
mode=${mode:-path}
check_inputs
make_report_dir
find_jdk
find_program
# shellcheck disable=SC2086 # lists of names
add_options values $options_of_both
# shellcheck disable=SC2086
if [ "$mode" = path ]; then
  enter_repository
  add_against
  add_options values $options_of_path $lists_of_path
else
  sign_in
  add_options values $options_of_azure $lists_of_azure
  add_options flags $flags_of_azure
fi
arguments+=("--output=$report_dir" --no-progress)
[ "$mode" = azure ] || arguments+=(-- "$scanned")
# What an earlier run left there is not this scan's.
rm -f -- "$report_dir"/{findings.jsonl,findings.github.sarif,annotations.txt,summary.md,comment.md}

code=0
foreign scan || code=$?
if [ ! -s "$report_dir/findings.jsonl" ]; then
  # Without findings it was neither clean nor anything else that a result says.
  [ "$code" -ne 0 ] && [ "$code" -ne 1 ] || code=4
  exit_code=$code
  problem=$(tail -n 20 "$work/log" | cut -c 1-400)
  exit 1
fi
count
render annotations annotations.txt
render markdown summary.md
[ "$(input comment)" != true ] || render markdown-comment comment.md
render sarif-github findings.github.sarif
sarif_file=$report_dir/findings.github.sarif
exit_code=$code problem=''
