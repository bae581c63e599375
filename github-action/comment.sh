#!/usr/bin/env bash
# Keeps one comment of this job at the pull request. A hidden first line tells which it is.
# Never fails the job: what the comment says is in the summary, too, and the gate is the exit code.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/log.sh
. "$here/lib/log.sh"
# shellcheck source=lib/api.sh
. "$here/lib/api.sh"
limit=65000 # characters; GitHub takes 65,536

if ! [[ ${PULL_REQUEST-} =~ ^[0-9]+$ ]]; then
  notice 'No comment: this event is no pull request.'
  exit 0
fi
issues=/repos/$GITHUB_REPOSITORY/issues

# Jobs of one workflow, and runs of one job on other directories, have comments of their own. Hashed,
# for names may hold what ends an HTML comment.
key=$(printf '%s\n' "${GITHUB_WORKFLOW-}" "${GITHUB_JOB-}" "${SCANNED-}" | git hash-object --stdin)
marker="<!-- plumbline $key -->"

give_up() {
  if forbidden; then
    notice "No comment: the token may not write to pull requests ($(trouble)). Pull requests from forks have such a token; else give the job pull-requests: write. The job's summary has the findings."
  else
    warning "No comment: $(trouble). The job's summary has the findings."
  fi
  exit 0
}

# The earlier comment's id, or nothing. Only a bot's counts: anybody can write the marker, and this
# token could overwrite what a person wrote.
earlier() {
  local page=1
  while :; do
    api GET "$issues/$PULL_REQUEST/comments?per_page=100&page=$page" || return 1
    jq --raw-output --arg marker "$marker" \
      'map(select(.user.type == "Bot" and (.body // "" | startswith($marker)))) | .[0].id // empty' "$response" >"$work/id"
    [ ! -s "$work/id" ] || break
    [ "$(jq length "$response")" -eq 100 ] || break
    page=$((page + 1))
  done
}

text=$REPORT_DIR/comment.md
if [ ! -s "$text" ]; then
  text=$work/problem.md
  {
    printf '## Plumbline: %s\n\nThe scan has no result. It ended with:\n\n' "${RESULT:-error}"
    as_code "${PROBLEM:-nothing in its log}"
  } >"$text"
fi

earlier || give_up
id=$(cat "$work/id")
# A clean change needs no comment, unless an earlier one says that it is not.
if [ -z "$id" ] && [ "${RESULT-}" = clean ]; then
  echo 'No comment: there is nothing to say.'
  exit 0
fi
run=${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY/actions/runs/${GITHUB_RUN_ID-}
jq --null-input --rawfile text "$text" --arg marker "$marker" --arg run "$run" --argjson limit "$limit" '
  "\n\n…\n\nThis is cut: the whole is in the [summary of the run](\($run)).\n" as $more
  | {body: ($marker + "\n" + (if $text | length > $limit then $text[:$limit] + $more else $text end))}' >"$work/comment.json"
if [ -n "$id" ]; then
  api PATCH "$issues/comments/$id" "$work/comment.json" || give_up
else
  api POST "$issues/$PULL_REQUEST/comments" "$work/comment.json" || give_up
fi
jq --raw-output '"Comment: \(.html_url // "written")"' "$response"
