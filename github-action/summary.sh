#!/usr/bin/env bash
# Adds the findings to the job's summary, or what kept the scan from finding any.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/log.sh
. "$here/lib/log.sh"
limit=1048576 # bytes that GitHub takes of one step; of more it takes nothing

summary=${REPORT_DIR:+$REPORT_DIR/summary.md}
if [ ! -s "$summary" ]; then
  {
    printf '## Plumbline: %s\n\nThe scan has no result. It ended with:\n\n' "${RESULT:-error}"
    as_code "${PROBLEM:-nothing in its log}"
  } >>"$GITHUB_STEP_SUMMARY"
elif [ "$(wc -c <"$summary")" -gt "$limit" ]; then
  warning "The summary is larger than GitHub takes; it is $summary on the runner."
  printf '## Plumbline: %s\n\nThe summary is larger than GitHub takes. The outputs report-dir and sarif-file name the whole.\n' \
    "${RESULT:-error}" >>"$GITHUB_STEP_SUMMARY"
else
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
