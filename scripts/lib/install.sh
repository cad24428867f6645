# Installing what is missing, and nothing else. Sourced after common.sh.
# shellcheck shell=bash disable=SC2034  # the lists are for the scripts that source this

# What the Wasm module, the page and the command line are built with.
build_packages=(cmake ninja-build g++ emscripten nlohmann-json3-dev libcli11-dev)
# What the tests need on top of that.
native_test_packages=(clang clang-format clang-tidy libclang-rt-14-dev googletest libgmock-dev shellcheck ccache
    libutf8proc-dev zlib1g-dev # second opinions
    librsvg2-bin poppler-utils # which look at pictures
    zsh fish mandoc) # which the completions and the manual are tried with
browser_packages=(chromium-headless-shell)
spreadsheet_packages=(libreoffice-calc-nogui)
other_browser_packages=(firefox-esr webkit2gtk-driver xvfb)

# install_packages NAME…: Debian packages; asks the network only where one is missing.
install_packages() {
    local package missing=()
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null ||
        fail "These programs are missing: ${missing[*]}" "Only Debian's apt-get is known here; install them in your system's way."
    may_become_root ||
        fail "These Debian packages are missing: ${missing[*]}" \
            "Only root may install them, and there is no sudo here. Have root run" \
            "    apt-get install ${missing[*]}" "and start again."
    say "Installing from Debian: ${missing[*]}"
    quietly apt-update as_root apt-get update || true  # one source out of reach need not matter
    if ! quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"; then
        show_log apt-install 25
        fail "Debian could not install: ${missing[*]}" \
            "The reason stands above. Is this machine connected to the network?"
    fi
}

# require_node: Node 20 (from 20.19) or newer, with npm.
require_node() {
    local hint="Install Node 20 from https://nodejs.org or your version manager (there is an .nvmrc), then start again."
    command -v node >/dev/null || fail "Node is not installed." "$hint"
    command -v npm >/dev/null || fail "npm is not installed, though Node is." "$hint"
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
        fail "Node $(node --version) is too old: the page is built with Node 20.19 or newer." "$hint"
}

# install_npm: the page's packages, anew only when the lock file or Node has changed.
install_npm() {
    local stamp=web/node_modules/.installed-for wanted
    wanted="$(node --version) $(sha256sum web/package-lock.json)"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return 0
    say "Installing the page's npm packages"
    if ! quietly npm-ci npm --prefix web ci --no-audit --no-fund --fetch-retries=1; then
        show_log npm-ci 25
        fail "npm could not install the page's packages." \
            "The reason stands above. Is this machine connected to the network?"
    fi
    printf '%s\n' "$wanted" >"$stamp"
}
