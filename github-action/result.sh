#!/usr/bin/env bash
# Fails the job by the scan's exit code. No code, no success.
set -euo pipefail

case ${EXIT_CODE-} in
0) echo 'Plumbline: nothing that fails this job.' ;;
1) echo 'Plumbline: findings that fail this job; they are in the annotations and in the summary.' ;;
3) echo 'Plumbline: incomplete; what could not be read is not known to be compliant.' ;;
2 | 4 | [1-9][0-9] | [1-2][0-9][0-9]) echo 'Plumbline: no result; the step "Scan" says why.' ;;
*)
  echo 'Plumbline: the scan said nothing about its end.'
  exit 4
  ;;
esac
exit "$EXIT_CODE"
