#!/usr/bin/env bash
# Prints the annotations that the scan rendered. Only lines that are annotations: whatever went wrong
# before, no other workflow command comes from a file whose names and texts strangers wrote.
set -euo pipefail

annotations=${REPORT_DIR:+$REPORT_DIR/annotations.txt}
[ -s "$annotations" ] || exit 0

grep -E '^::(error|warning|notice)( [^:]*)?::' "$annotations" || true
