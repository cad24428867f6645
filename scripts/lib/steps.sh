# The steps of a test run: a header each, a log each, a summary at the end. Sourced after common.sh.
# shellcheck shell=bash

step_lines=()
tests_passed=0

# count_tests passed|failed LOG: how many tests a log reports, whichever of our test runners wrote it.
count_tests() {
    plain_log "$2" | awk -v wanted="$1" '
        function before(word,   i) { for (i = 2; i <= NF; ++i) if ($i == word || $i == word ",") return $(i - 1); return 0 }
        / tests? failed out of [0-9]+$/   { failed += $4; passed += $NF - $4 }         # ctest
        /^\[  PASSED  \] [0-9]+ tests?\.$/ { passed += $4 }                           # GoogleTest
        /^\[  FAILED  \] [0-9]+ tests?, listed below:$/ { failed += $4 }
        /^ *Tests  .*(passed|failed)/     { failed += before("failed"); passed += before("passed") }  # vitest
        /^  [0-9]+ passed \([0-9.]+[a-z]+\)/ { passed += $1 }                         # playwright
        /^  [0-9]+ failed$/               { failed += $1 }
        /^# pass [0-9]+$/                 { passed += $3 }                             # node --test
        /^# fail [0-9]+$/                 { failed += $3 }
        END { print wanted == "passed" ? passed + 0 : failed + 0 }'
}

summary() {
    printf '\n%-58s %8s %7s\n' "step" "seconds" "tests"
    printf '%s\n' "${step_lines[@]}"
    printf '\n'
}

# step TITLE LOG COMMAND…: runs one step, or ends the run with a sentence where it fails.
step() {
    local title="$1" log="$2" begin=$SECONDS passed failed
    shift 2
    say "== $title"
    if quietly "$log" "$@"; then
        passed=$(count_tests passed "$log")
        tests_passed=$((tests_passed + passed))
        step_lines+=("$(printf '%-58s %8d %7s' "$title" $((SECONDS - begin)) "${passed/#0/}")")
        return 0
    fi
    show_log "$log" 100
    tests_passed=$((tests_passed + $(count_tests passed "$log")))
    failed=$(count_tests failed "$log")
    step_lines+=("$(printf '%-58s %8d %7s' "$title" $((SECONDS - begin)) FAILED)")
    summary
    say "\"$title\" failed: what it said stands above the summary, all of it in build/logs/$log.log." \
        "$tests_passed passed, $((failed > 0 ? failed : 1)) failed"
    exit 1
}
