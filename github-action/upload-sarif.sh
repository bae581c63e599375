#!/usr/bin/env bash
# Uploads the findings to code scanning and waits until GitHub has taken them.
# Fails the step where somebody would otherwise believe that they are there; not in a pull request
# from a fork or of Dependabot, whose token may only read.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/log.sh
. "$here/lib/log.sh"
# shellcheck source=lib/api.sh
. "$here/lib/api.sh"
limit=10485760 # bytes of the packed file that GitHub takes
tries=${SARIF_TRIES:-40} pause=${SARIF_PAUSE:-3}

if [ -z "${SARIF_FILE-}" ]; then
  notice 'Nothing to upload to code scanning: the scan has no result.'
  exit 0
fi
# Alerts of what could not be read would look fixed.
if ! jq --exit-status 'all(.runs[]; all(.invocations[]; .executionSuccessful))' "$SARIF_FILE" >/dev/null; then
  warning 'Not uploaded to code scanning: the scan is incomplete, and its missing findings would close their alerts.'
  exit 0
fi

give_up() {
  if [ "${MAY_ONLY_READ-}" = true ] && forbidden; then
    notice "Not uploaded to code scanning: pull requests from forks, and of Dependabot, may not ($(trouble)). The job's summary has the findings."
    exit 0
  fi
  error "Not uploaded to code scanning: $(trouble). The job needs the permission security-events: write and, in a private repository, GitHub Code Security."
  exit 1
}

gzip -c "$SARIF_FILE" >"$work/sarif.gz"
if [ "$(wc -c <"$work/sarif.gz")" -gt "$limit" ]; then
  error "Not uploaded to code scanning: $SARIF_FILE has more than the 10 MB, packed, that GitHub takes."
  exit 1
fi
base64 <"$work/sarif.gz" | tr -d '\n' >"$work/sarif.base64"
# By files: it may be longer than a command line can be.
jq --null-input --rawfile sarif "$work/sarif.base64" --arg commit "$GITHUB_SHA" --arg ref "$GITHUB_REF" \
  --arg checkout "${CHECKOUT:-$GITHUB_WORKSPACE}/" '
    ($checkout / "/" | map(@uri) | join("/")) as $directory
    | {commit_sha: $commit, ref: $ref, sarif: $sarif, checkout_uri: "file://\($directory)", tool_name: "Plumbline"}' >"$work/upload.json"

sarifs=/repos/$GITHUB_REPOSITORY/code-scanning/sarifs
api POST "$sarifs" "$work/upload.json" || give_up
id=$(jq --raw-output '.id' "$response")
for ((try = 0; try < tries; try++)); do
  api GET "$sarifs/$id" || give_up
  case $(jq --raw-output '.processing_status' "$response") in
  complete)
    echo 'Uploaded to code scanning.'
    exit 0
    ;;
  failed)
    error "Code scanning refused the findings: $(jq --raw-output '.errors // [] | join("; ")' "$response")"
    exit 1
    ;;
  esac
  sleep "$pause"
done
warning 'Code scanning has not taken the findings yet; this job does not wait any longer.'
