#!/usr/bin/env bash
# The step of the action. Everything it is told comes in the environment, and goes on as an argument of its own: nothing
# of it is ever read as a command. maatlat itself writes the annotations and the summary of the step.
set -euo pipefail
unset CDPATH

stop() {
  printf '::error title=maatlat::%s\n' "$1"
  tell verdict error
  tell exit-code 2
  exit 2
}

# An output of the step. Its end is a word that no value can know, so that a value with newlines stays one value.
tell() {
  local word
  word="maatlat_$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  printf '%s<<%s\n%s\n%s\n' "$1" "$word" "$2" "$word" >>"$GITHUB_OUTPUT"
}

if ! command -v node >/dev/null || ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'; then
  stop 'maatlat needs Node 20.19 or later: add a step with actions/setup-node before this one.'
fi

if [ -n "$MAATLAT_VERSION" ]; then
  # A version or a tag and nothing else: npm would also take a folder, an address or another package here.
  [[ "$MAATLAT_VERSION" =~ ^[0-9A-Za-z][0-9A-Za-z.+-]*$ ]] || stop 'The input version is no version of an npm package.'
  prefix="${RUNNER_TEMP:-/tmp}/maatlat-$MAATLAT_VERSION"
  npm install --global --prefix "$prefix" --ignore-scripts --no-audit --no-fund "maatlat@$MAATLAT_VERSION" >&2 ||
    stop 'npm could not install this version of maatlat.'
  PATH="$prefix/bin:$prefix:$PATH"
fi
command -v maatlat >/dev/null || stop 'There is no maatlat on the PATH. Name a version to install.'

# From the root of the repository all the same, so that annotations name a file as the repository does.
[ -d "$MAATLAT_DIRECTORY" ] || stop 'The working directory is not there.'
base="${MAATLAT_DIRECTORY%/}/"
[ "$base" != ./ ] || base=''
plan="$MAATLAT_PLAN" out="$MAATLAT_OUT" baseline="$MAATLAT_BASELINE"
[[ "$plan" == /* ]] || plan="$base$plan"
[[ -z "$baseline" || "$baseline" == /* ]] || baseline="$base$baseline"
# A folder called `-` is a folder, and not the one before.
[[ "$out" == /* ]] || out="${base:-./}$out"

formats="$MAATLAT_FORMATS"
[[ ",$formats," == *,json,* ]] || formats="$formats,json"
[[ "$MAATLAT_SARIF" != true || ",$formats," == *,sarif,* ]] || formats="$formats,sarif"

# Each flag holds its own value, so that no value can be a flag.
flags=("--out=$out" "--format=$formats" "--fail-on=$MAATLAT_FAIL_ON" "--undetermined=$MAATLAT_UNDETERMINED")
[ -z "$MAATLAT_LANGUAGE" ] || flags+=("--lang=$MAATLAT_LANGUAGE")
[ -z "$baseline" ] || flags+=("--baseline=$baseline")

code=0
maatlat audit "${flags[@]}" -- "$plan" || code=$?

verdict=error
case "$code" in
0 | 1 | 3)
  report="$(cd -- "$out" && pwd)"
  verdict="$(node -e 'console.log(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).verdict)' "$report/audit.json")"
  tell report "$report"
  [ ! -f "$report/audit.sarif" ] || tell sarif "$report/audit.sarif"
  ;;
esac
tell verdict "$verdict"
tell exit-code "$code"
exit "$code"
