# Shared by all scripts: where we are, how we speak, how we fail. Sourced, never run.
# shellcheck shell=bash

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Letters of all languages are no matter. What shells, CMake, Ninja and the preprocessor read as their own in a path is, a
# blank first of all: such a folder is entered by a link with a plain name, where that can be made.
plain_name_for() {
    local link links="${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/sluice"
    link="$links/$(printf '%s' "$1" | sha256sum | cut -c 1-16)"
    if mkdir -p "$links" 2>/dev/null && ln -sfn "$1" "$link" 2>/dev/null; then
        printf '%s' "$link"
    else
        printf '%s' "$1"
    fi
}
if [[ "$root" =~ [^[:alnum:]/._,+=@~-] ]]; then root="$(plain_name_for "$root")"; fi
cd "$root"

# Makes plain output of the tools, the same on every machine.
export NO_COLOR=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Two checkouts of the same sources compile them once.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}"

say() { printf '%s\n' "$@"; }

# fail SENTENCE…: says what went wrong and what to do, and ends the script.
fail() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

may_become_root() { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# alone_in_build: one script builds here at a time; a second waits, and says so. A script that such a script starts is
# part of it.
alone_in_build() {
    [ -n "${SLUICE_BUILDS_HERE:-}" ] && return 0
    if ! mkdir -p build/logs 2>/dev/null || ! [ -w build ] || ! [ -w build/logs ]; then
        fail "The folder build cannot be written by $(id -un)." \
            "Another user made it: remove it as that user (or as root), and start again."
    fi
    command -v flock >/dev/null || return 0
    exec {build_lock}>build/.lock
    if ! flock --nonblock "$build_lock"; then
        say "Another script is building in this folder: waiting until it is done."
        flock "$build_lock"
    fi
    export SLUICE_BUILDS_HERE=yes
}

# done_in_build: what follows no longer builds.
done_in_build() {
    unset SLUICE_BUILDS_HERE
    [ -n "${build_lock:-}" ] || return 0
    flock --unlock "$build_lock"  # what was started meanwhile has it too
    exec {build_lock}>&-
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
