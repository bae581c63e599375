# shellcheck shell=bash
# The action's inputs, which come as INPUT_fail_on and so on: checked, and made options of the command
# line.
# To be sourced after log.sh. The caller has `fail CODE TEXT`, and sets mode.
# shellcheck disable=SC2154

# Every one of these is the option of the same name.
options_of_both='config baseline fail-on fail-on-unknown'
options_of_path='known-findings exemptions'
lists_of_path='exclude'
options_of_azure='credential cloud publish'
lists_of_azure='subscription management-group resource-group exclude-subscription exclude-resource-group'
flags_of_azure='with-key-vault-data-plane'
others_of_path='path against'
others_of_azure='azure-client-id azure-tenant-id'

# input NAME: its value without blanks and ends of lines around it; empty where it is not given
input() {
  local variable value
  variable=INPUT_${1//-/_}
  value=${!variable-}
  value=${value#"${value%%[![:space:]]*}"}
  printf '%s' "${value%"${value##*[![:space:]]}"}"
}

# check_line NAME: fails where the input has more than one line
check_line() {
  case $(input "$1") in
  *$'\n'* | *$'\r'*) fail 2 "The input $1 has more than one line. Give one value." ;;
  esac
}

check_boolean() {
  case $(input "$1") in
  '' | true | false) ;;
  *) fail 2 "The input $1 must be true or false, not \"$(input "$1")\"." ;;
  esac
}

check_mode() {
  local name
  case $mode in
  path | azure) ;;
  *) fail 2 "The input mode must be path or azure, not \"$mode\"." ;;
  esac
  # Ignored, they would leave somebody believing in a scope that was never scanned.
  if [ "$mode" = path ]; then
    for name in $options_of_azure $lists_of_azure $flags_of_azure $others_of_azure; do
      [ -z "$(input "$name")" ] || fail 2 "The input $name needs mode: azure."
    done
  else
    for name in $options_of_path $lists_of_path $others_of_path; do
      [ -z "$(input "$name")" ] || fail 2 "The input $name needs mode: path."
    done
  fi
}

check_inputs() {
  local name
  check_mode
  for name in $options_of_both $options_of_path $options_of_azure $others_of_path $others_of_azure \
    output archive archive-sha256; do
    check_line "$name"
  done
  for name in $flags_of_azure comment upload-sarif; do
    check_boolean "$name"
  done
  case $(input against) in
  -*) fail 2 "The input against must be a commit or a branch, not \"$(input against)\"." ;;
  esac
}

# add_options KIND NAME…: to the array arguments. With `=`, so that no value is taken for an option.
add_options() {
  local kind=$1 name value
  shift
  for name in "$@"; do
    while IFS= read -r value; do
      value=${value#"${value%%[![:space:]]*}"}
      value=${value%"${value##*[![:space:]]}"}
      [ -n "$value" ] || continue
      case $kind in
      values) arguments+=("--$name=$value") ;;
      flags) [ "$value" = false ] || arguments+=("--$name") ;;
      esac
    done <<<"$(input "$name")"
  done
}
