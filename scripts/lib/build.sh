# Building. Sourced after common.sh.
# shellcheck shell=bash

# build_preset PRESET [TARGET…]: configures and builds one CMake preset.
build_preset() {
    local preset="$1"
    shift
    cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}
}

# Asked before anything is built: Vite takes what stands behind these for no part of a file's name.
require_page_place() {
    local place
    place="$(pwd -P)"  # Vite follows the plain name that common.sh gives it
    [[ "$place" != *[#?]* ]] || fail "The page cannot be built in a folder with # or ? in its name: \"$place\"." \
        "Give the folder another name; the core and the command line are built anywhere."
}

# Vitest takes % for the beginning of an encoded character.
require_page_test_place() {
    local place
    place="$(pwd -P)"
    require_page_place
    [[ "$place" != *%* ]] || fail "The page's tests cannot run in a folder with % in its name: \"$place\"." \
        "Give the folder another name; scripts/start and scripts/build work there, and scripts/test --native does."
}

# The page into web/dist, with the Wasm module that lies in web/engine.
build_page() {
    npm --prefix web run --silent build
}

# build_or_fail LOG WHAT COMMAND…: a build with its output in a log, and a sentence where it fails.
build_or_fail() {
    local log="$1" what="$2"
    shift 2
    say "Building $what"
    if ! quietly "$log" "$@"; then
        show_log "$log"
        fail "Building $what failed; the reason stands above (all of it in build/logs/$log.log)."
    fi
}

# Both Wasm modules, then the page.
build_page_from_nothing() {
    build_or_fail wasm-first "the Wasm module that the page begins with" build_preset wasm-first
    build_or_fail wasm-release "the Wasm module with all systems" build_preset wasm-release
    build_or_fail page "the page" build_page
}
