# shellcheck shell=bash
# GitHub's REST API by curl. To be sourced. The token comes from the environment and goes by a file
# descriptor: other processes can read a command line.

work=$(mktemp -d "${RUNNER_TEMP:-/tmp}/plumbline.XXXXXX")
trap 'rm -rf "$work"' EXIT
response=$work/response.json
status=000 # of the last response; 000 where there was none

# api METHOD PATH [FILE]: the answer goes to $response and its status to $status; whether it is 2xx.
# FILE is the JSON to send. Only what changes nothing is tried again.
api() {
  local method=$1 path=$2
  local -a options=(--request "$method")
  [ "$method" != GET ] || options+=(--retry 2)
  [ $# -lt 3 ] || options+=(--header 'Content-Type: application/json' --data-binary "@$3")
  : >"$response"
  status=$(
    curl --silent --show-error --max-time 60 "${options[@]}" \
      --config <(printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN") \
      --header 'Accept: application/vnd.github+json' \
      --header 'X-GitHub-Api-Version: 2022-11-28' \
      --output "$response" --write-out '%{http_code}' \
      "${GITHUB_API_URL:-https://api.github.com}$path"
  ) || status=000
  case $status in 2??) return 0 ;; esac
  return 1
}

# What GitHub said, or that it said nothing.
trouble() {
  printf 'GitHub answered %s: %s' "$status" "$(jq --raw-output '.message // empty' "$response" 2>/dev/null | head -n 1 | cut -c 1-300)"
}

# Whether the token may not do this. GitHub says 403, and 404 of what the token may not even see.
forbidden() { [ "$status" = 403 ] || [ "$status" = 404 ] || [ "$status" = 401 ]; }
