# The linter. Sourced after common.sh.
# shellcheck shell=bash

# tidy_units FOLDER: writes files into it that together include all of the core, as the clang++ build compiles it. Half
# the linter's time goes into the headers that nearly every file includes: few large files are read much faster than many
# small ones. What one room compiles apart stays apart.
tidy_units() {
    find build/asan/core -path '*/Unity/*.cxx' | LC_ALL=C sort | awk -v folder="$1" -v bins=8 '
        function lines_of(unit,   line, name, count) {
            while ((getline line < unit) > 0) {
                if (line !~ /^#include "/) continue
                name = line; sub(/^#include "/, "", name); sub(/".*/, "", name)
                while ((getline line < name) > 0) ++count
                close(name)
            }
            close(unit)
            return count
        }
        { unit[NR] = $0; room[NR] = $0; sub(/.*sluice_/, "", room[NR]); sub(/\.dir.*/, "", room[NR]); size[NR] = lines_of($0) }
        END {
            for (taken = 0; taken < NR; ++taken) {  # the largest first, each where least is yet
                best = 0
                for (i = 1; i <= NR; ++i) if (!(i in done) && (!best || size[i] > size[best])) best = i
                done[best] = 1
                bin = 0
                for (b = 1; b <= bins; ++b)
                    if (!((b, room[best]) in has) && (!bin || full[b] < full[bin])) bin = b
                has[bin, room[best]] = 1
                full[bin] += size[best]
                print "#include \"" unit[best] "\"" > (folder "/" bin ".cpp")
            }
        }'
}

# The analyzer gives up on a function after so many nodes: at its own limit of 225,000 the readers of JSON alone take a
# third of the time, and it finds no more.
tidy_unit() {
    clang-tidy --quiet --checks=-bugprone-suspicious-include "$1" -- -std=c++20 -I. -Icore -Icore/library/include \
        -isystem build/asan/third_party/cli11 -isystem build/asan/third_party/nlohmann \
        -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-sign-conversion \
        -Xclang -analyzer-config -Xclang max-nodes=20000
}

tidy() {
    local folder=build/asan/tidy
    rm -rf "$folder" && mkdir -p "$folder" && tidy_units "$folder" || return 1
    export -f tidy_unit
    find "$folder" -name '*.cpp' -print0 | xargs -0 -n 1 -P "$(nproc)" bash -c 'tidy_unit "$@"' tidy_unit
}
