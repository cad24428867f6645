# Shared by all scripts: where we are, how we speak, how we fail. Sourced, never run.
# shellcheck shell=bash

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

# Makes plain output of the tools, the same on every machine.
export NO_COLOR=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

say() { printf '%s\n' "$@"; }

# fail SENTENCE…: says what went wrong and what to do, and ends the script.
fail() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs to be root: $*" "Run it as root, or install sudo, and start again."
    fi
}

# quietly LOG COMMAND…: runs a command with its output in build/logs/LOG.log, and returns its exit code.
quietly() {
    local log="build/logs/$1.log"
    shift
    mkdir -p build/logs
    "$@" >"$log" 2>&1
}

# plain_log LOG: a log without colours, which some tools write even into files.
plain_log() { sed 's/\x1b\[[0-9;]*m//g' "build/logs/$1.log"; }

# show_log LOG [LINES]: the end of a log, for a failure.
show_log() {
    printf '%s\n' "" "--- the end of build/logs/$1.log ---"
    plain_log "$1" | tail -n "${2:-60}"
    printf '%s\n' "---"
}
